package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something observed: vital signs, results, blood group, social history, pregnancy, functional status.
 *
 * @param panel what groups it with others; none where it stands alone
 * @param code what was observed
 * @param values what was found; several are rare
 * @param interpretation high, low, normal…
 * @param referenceRange as text
 * @param performers who observed, who reported
 * @param below observations that belong to it, such as the expected date of a pregnancy
 */
public record Observation(
        Assertion assertion,
        Coded panel,
        Coded code,
        List<Value> values,
        Period when,
        Coded interpretation,
        String referenceRange,
        List<Author> performers,
        List<Observation> below)
        implements Entry {
    public Observation {
        values = List.copyOf(values);
        performers = List.copyOf(performers);
        below = List.copyOf(below);
    }

    public static Observation of(Coded code, Value value, Period when) {
        return new Observation(
                Assertion.fact("completed"),
                Coded.NONE,
                code,
                List.of(value),
                when,
                Coded.NONE,
                "",
                List.of(),
                List.of());
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.of(
                        Entry.present(panel, code, interpretation),
                        values.stream().flatMap(Value::coded),
                        below.stream().flatMap(Observation::coded))
                .flatMap(all -> all);
    }

    @Override
    public Stream<String> anchors() {
        return Stream.concat(Entry.super.anchors(), below.stream().flatMap(Observation::anchors));
    }
}
