package eu.passerelle.cda.read;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Vectors;
import eu.passerelle.clinical.summary.Contradiction;
import eu.passerelle.clinical.summary.Freshness;
import eu.passerelle.clinical.summary.PatientSummary;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContradictionInSamplesTest {
    @Test
    void isSeenWhereCodesNegateWhatTheNarrativeListsAsDone() {
        Map<String, Integer> found = new TreeMap<>();
        for (String name : Vectors.all("ps-")) {
            for (Contradiction one : SummaryReaderTest.read(Vectors.cda(name)).contradictions()) {
                found.merge(name + " " + one.kind() + " " + one.anchor(), 1, Integer::sum);
            }
        }
        // negated surgeries that their narrative lists with dates; and "no known problems", itself negated
        assertThat(found)
                .containsOnlyKeys(
                        "ps-dk-pt-w3-810813305-nontoxicnodulargoiter-completethyroidectomy.xml NEGATED_BUT_LISTED s5e1",
                        "ps-dk-pt-w3-810813305-nontoxicnodulargoiter-completethyroidectomy.xml NEGATED_BUT_LISTED s5e2",
                        "ps-dk-pt-w3-898765405-congestiveheartfailure.xml NEGATED_BUT_LISTED s5e1",
                        "ps-openncp-w2-second.xml NEGATED_ABSENCE s3e1");
    }

    @Test
    void isNotTakenForFreshWhatWasUpdatedLongBeforeItWasMade() {
        PatientSummary summary = SummaryReaderTest.read(Vectors.cda("ps-openncp-w8-full.xml"));
        LocalDate made = LocalDate.of(2022, 6, 8);

        assertThat(summary.freshness(made)).isInstanceOf(Freshness.Stated.class);
        assertThat(summary.freshness(made).isAmber(made)).isTrue();
    }
}
