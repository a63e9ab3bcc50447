package eu.passerelle.terminology;

import java.util.List;
import java.util.stream.Collectors;

/** The files of a release cannot be used. Names every problem found, not only the first. */
public final class ReleaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public ReleaseRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
