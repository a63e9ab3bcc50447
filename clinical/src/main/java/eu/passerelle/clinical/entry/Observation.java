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
 * @param methods how
 * @param bodySites where
 * @param comment free text
 * @param reference the reference range as values; none where it is only text
 * @param panelWhen the date of what groups it, which may differ from its own
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
        List<Observation> below,
        List<Coded> methods,
        List<Coded> bodySites,
        String comment,
        List<Value> reference,
        Period panelWhen)
        implements Entry {
    public Observation {
        values = List.copyOf(values);
        performers = List.copyOf(performers);
        below = List.copyOf(below);
        methods = List.copyOf(methods);
        bodySites = List.copyOf(bodySites);
        reference = List.copyOf(reference);
    }

    public Observation(
            Assertion assertion,
            Coded panel,
            Coded code,
            List<Value> values,
            Period when,
            Coded interpretation,
            String referenceRange,
            List<Author> performers,
            List<Observation> below) {
        this(
                assertion,
                panel,
                code,
                values,
                when,
                interpretation,
                referenceRange,
                performers,
                below,
                List.of(),
                List.of(),
                "",
                List.of(),
                Period.NONE);
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
    public Observation with(Assertion changed) {
        return new Observation(
                changed,
                panel,
                code,
                values,
                when,
                interpretation,
                referenceRange,
                performers,
                below,
                methods,
                bodySites,
                comment,
                reference,
                panelWhen);
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.of(
                        Entry.present(panel, code, interpretation),
                        values.stream().flatMap(Value::coded),
                        below.stream().flatMap(Observation::coded),
                        performers.stream().flatMap(Author::coded),
                        Entry.present(methods),
                        Entry.present(bodySites),
                        reference.stream().flatMap(Value::coded),
                        assertion.coded())
                .flatMap(all -> all);
    }

    @Override
    public Stream<String> anchors() {
        return Stream.concat(Entry.super.anchors(), below.stream().flatMap(Observation::anchors));
    }
}
