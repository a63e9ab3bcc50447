package eu.passerelle.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only the narrative says is seen without being asked for (hazard H05). */
class SectionTest {
    private static final Narrative TWO_LINES = new Narrative(List.of(
            new Paragraph("p1", "", List.of(new Text("Hipertensão"))),
            new Paragraph("p2", "", List.of(new Text("Choque anafilático com penicilina, 1998")))));

    private static Entry problem(String anchor) {
        Problem plain = Problem.of(Coded.of("I10", "1.2", "Hipertensão"), Period.NONE);
        return new Problem(
                plain.assertion().withAnchor(anchor, ""),
                plain.category(),
                plain.problem(),
                plain.clinicalStatus(),
                plain.certainty(),
                plain.severity(),
                plain.outcome(),
                plain.when(),
                plain.comment());
    }

    @Test
    void findsTheLineThatNoEntryRefersTo() {
        Section section = Section.of(SectionKind.PROBLEMS, "", TWO_LINES, List.of(problem("p1")));
        assertThat(section.narrativeOnly()).containsExactly("Choque anafilático com penicilina, 1998");
        assertThat(section.opensNarrative()).isTrue();
    }

    @Test
    void staysClosedWhenEveryLineHasItsEntry() {
        Section section = Section.of(SectionKind.PROBLEMS, "", TWO_LINES, List.of(problem("p1"), problem("p2")));
        assertThat(section.opensNarrative()).isFalse();
    }

    @Test
    void opensWhenABasicSectionHasNoEntries() {
        assertThat(Section.of(SectionKind.ALLERGIES, "", TWO_LINES, List.of()).opensNarrative())
                .isTrue();
    }

    @Test
    void leavesOtherSectionsToTheReader() {
        assertThat(Section.of(SectionKind.CARE_PLAN, "", TWO_LINES, List.of()).opensNarrative())
                .isFalse();
    }
}
