package eu.passerelle.portal;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;

/** Summaries at the edge of what a screen takes. */
final class LongSummaries {
    /** 300 letters without an end. */
    static final String LONG_TERM = ("Perturbação depressiva major, episódio recorrente, com caraterísticas "
                    + "psicóticas congruentes com o humor, em remissão parcial, com padrão sazonal ")
            .repeat(3)
            .substring(0, 300);

    static final String RIGHT_TO_LEFT = "حساسية من البنسلين منذ الطفولة (1998)";

    private LongSummaries() {}

    /** One section with so many entries, each to be found by its number. */
    static PatientSummary withEntries(int number) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Problem problem = Problem.of(
                    SampleSummary.coded("t-many-" + i, "Problema número " + i),
                    Period.since(PartialDate.parse("2012").orElseThrow()));
            entries.add(problem.with(at(problem.assertion(), i)));
        }
        return with(Section.of(SectionKind.PROBLEMS, "Problemas", Narrative.EMPTY, entries));
    }

    private static Assertion at(Assertion assertion, int number) {
        return assertion.withContext(Context.NONE.withOrigin(new Origin("s1e" + number, -1, -1)));
    }

    static PatientSummary strange() {
        Problem problem = new Problem(
                Assertion.fact("completed"),
                Coded.NONE,
                SampleSummary.coded("t-long", LONG_TERM),
                Coded.NONE,
                Coded.NONE,
                Coded.NONE,
                Coded.NONE,
                Period.NONE,
                RIGHT_TO_LEFT);
        return with(
                Section.of(SectionKind.PROBLEMS, "Problemas", Narrative.EMPTY, List.of(problem)),
                Section.of(
                        SectionKind.RESULTS,
                        "Αποτελέσματα",
                        Narrative.EMPTY,
                        List.of(Observation.of(
                                SampleSummary.coded("t-words", "Εύρημα"),
                                new Value.Words("Χωρίς παθολογικά ευρήματα. " + RIGHT_TO_LEFT),
                                Period.NONE))));
    }

    private static PatientSummary with(Section... sections) {
        return new PatientSummary(SampleSummary.rich().header(), List.of(sections));
    }
}
