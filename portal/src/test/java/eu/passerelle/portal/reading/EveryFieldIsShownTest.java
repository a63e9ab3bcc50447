package eu.passerelle.portal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of every entry reaches the card: a field that somebody adds and no card shows makes this fail. */
class EveryFieldIsShownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Allergy",
                "Problem",
                "Medication",
                "Procedure",
                "Device",
                "Immunization",
                "Observation",
                "Absence",
                "OtherEntry"
            })
    void ofAnEntry(String type) {
        Set<String> missing = new TreeSet<>();
        for (int variant = 0; variant < Filled.VARIANTS; variant++) {
            Entry entry = new Filled(variant).of(form(type));
            Section section = Section.of(
                    SectionKind.OTHER,
                    Coded.of(Code.of("99-9", "2.999.1"), "Other"),
                    "",
                    narrative(entry),
                    List.of(entry));
            PageLedger ledger =
                    PageLedger.of(summary(new Filled(variant).of(DocumentHeader.class), section), variant % 2 == 0);
            missing.addAll(ledger.missing());
        }
        assertThat(missing).isEmpty();
    }

    /** What entries below the entry say in words is said there. */
    private static Narrative narrative(Entry entry) {
        return new Narrative(Leaves.of((Record) entry).stream()
                .filter(leaf -> leaf.name().equals("Assertion.text"))
                .skip(1)
                .<NarrativeNode>map(leaf ->
                        new NarrativeNode.Paragraph("", "", List.of(new NarrativeNode.Text((String) leaf.value()))))
                .toList());
    }

    private static PatientSummary summary(DocumentHeader header, Section section) {
        return new PatientSummary(header, List.of(section));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Entry> form(String type) {
        for (Class<?> form : Entry.class.getPermittedSubclasses()) {
            if (form.getSimpleName().equals(type)) {
                return (Class<? extends Entry>) form;
            }
        }
        throw new AssertionError(type);
    }
}
