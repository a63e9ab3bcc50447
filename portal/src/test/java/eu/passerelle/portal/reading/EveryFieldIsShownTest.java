package eu.passerelle.portal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.contract.Filled;
import eu.passerelle.clinical.contract.Leaves;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of every entry reaches the card: a field that somebody adds and no card shows makes this fail. */
class EveryFieldIsShownTest {
    private static final DocumentHeader HEADER = new Filled(0).of(DocumentHeader.class);

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
            PatientSummary summary = new PatientSummary(HEADER, List.of(section));
            missing.addAll(PageLedger.of(summary, variant % 2 == 0).missing());
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void ofTheHeader() {
        Set<String> missing = new TreeSet<>();
        for (int variant = 0; variant < Filled.VARIANTS; variant++) {
            DocumentHeader header = new Filled(variant).of(DocumentHeader.class);
            missing.addAll(PageLedger.of(new PatientSummary(header, List.of()), variant % 2 == 0)
                    .missing());
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void ofASection() {
        Set<String> missing = new TreeSet<>();
        for (int variant = 0; variant < Filled.VARIANTS; variant++) {
            Section filled = new Filled(variant).of(Section.class);
            PatientSummary summary = new PatientSummary(HEADER, List.of(filled));
            missing.addAll(PageLedger.of(summary, variant % 2 == 0).missing());
        }
        assertThat(missing).isEmpty();
    }

    /** What was taken out is shown as taken out, also where nothing else stands. */
    @Test
    void ofANarrativeOfDeletedTextAlone() {
        NarrativeNode deleted =
                new NarrativeNode.Run("", Set.of(NarrativeNode.Style.DELETED), List.of(new NarrativeNode.Text("egg")));
        Section section = Section.of(SectionKind.ALLERGIES, "", new Narrative(List.of(deleted)), List.of());
        PageLedger ledger = PageLedger.of(new PatientSummary(HEADER, List.of(section)), true);
        assertThat(ledger.missing()).isEmpty();
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
