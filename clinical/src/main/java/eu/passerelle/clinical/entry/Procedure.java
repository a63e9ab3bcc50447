package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something done to the patient, planned, or said not to have been done (template T.3.26).
 *
 * @param bodySites where, on which side
 * @param methods how
 * @param performers by whom
 * @param comment free text
 */
public record Procedure(
        Assertion assertion,
        Coded procedure,
        List<Coded> bodySites,
        Period when,
        List<Coded> methods,
        List<Author> performers,
        String comment)
        implements Entry {
    public Procedure {
        bodySites = List.copyOf(bodySites);
        methods = List.copyOf(methods);
        performers = List.copyOf(performers);
    }

    public Procedure(Assertion assertion, Coded procedure, List<Coded> bodySites, Period when) {
        this(assertion, procedure, bodySites, when, List.of(), List.of(), "");
    }

    public static Procedure of(Coded procedure, Period when) {
        return new Procedure(Assertion.fact("completed"), procedure, List.of(), when);
    }

    @Override
    public Procedure with(Assertion changed) {
        return new Procedure(changed, procedure, bodySites, when, methods, performers, comment);
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.of(
                        Entry.present(procedure),
                        Entry.present(bodySites),
                        Entry.present(methods),
                        performers.stream().flatMap(Author::coded),
                        assertion.coded())
                .flatMap(values -> values);
    }
}
