package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * A problem, current or past (template T.3.7).
 *
 * @param category what kind of statement: condition, diagnosis, symptom…
 * @param problem the illness or disorder, or a rare disease
 * @param clinicalStatus active, inactive, resolved
 * @param certainty confirmed, provisional, refuted…
 * @param outcome health status
 * @param when onset and end
 * @param comment free text
 * @param bodySites where, on which side
 * @param professionals whom to ask about it (T.3.48)
 * @param source where the information comes from (48766-0)
 */
public record Problem(
        Assertion assertion,
        Coded category,
        Coded problem,
        Coded clinicalStatus,
        Coded certainty,
        Coded severity,
        Coded outcome,
        Period when,
        String comment,
        List<Coded> bodySites,
        List<Author> professionals,
        List<Value> source)
        implements Entry {
    public Problem {
        bodySites = List.copyOf(bodySites);
        professionals = List.copyOf(professionals);
        source = List.copyOf(source);
    }

    public Problem(
            Assertion assertion,
            Coded category,
            Coded problem,
            Coded clinicalStatus,
            Coded certainty,
            Coded severity,
            Coded outcome,
            Period when,
            String comment) {
        this(
                assertion,
                category,
                problem,
                clinicalStatus,
                certainty,
                severity,
                outcome,
                when,
                comment,
                List.of(),
                List.of(),
                List.of());
    }

    public static Problem of(Coded problem, Period when) {
        return new Problem(
                Assertion.fact("completed").withStatus("completed", "active"),
                Coded.NONE,
                problem,
                Coded.NONE,
                Coded.NONE,
                Coded.NONE,
                Coded.NONE,
                when,
                "");
    }

    @Override
    public Problem with(Assertion changed) {
        return new Problem(
                changed,
                category,
                problem,
                clinicalStatus,
                certainty,
                severity,
                outcome,
                when,
                comment,
                bodySites,
                professionals,
                source);
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.of(
                        Entry.present(category, problem, clinicalStatus, certainty, severity, outcome),
                        Entry.present(bodySites),
                        professionals.stream().flatMap(Author::coded),
                        source.stream().flatMap(Value::coded),
                        assertion.coded())
                .flatMap(values -> values);
    }
}
