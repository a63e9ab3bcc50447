package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
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
        String comment)
        implements Entry {

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
    public Stream<Coded> coded() {
        return Entry.present(category, problem, clinicalStatus, certainty, severity, outcome);
    }
}
