package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.portal.reading.Card.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says an entry in short, for the box at a glance: of an allergy its severity, certainty and reaction, of a medicine its
 * strength, form and dosing. What is left out is in the section; what turns the meaning round never is (hazard H06).
 */
final class GlanceLines {
    /** "Active", by SNOMED CT and FHIR. */
    private static final Set<String> ACTIVE = Set.of("55561003", "active");

    private final Terms terms;
    private final EntryCards cards;
    private final MedicineCards medicines;
    private final Values values;

    GlanceLines(Terms terms, EntryCards cards) {
        this.terms = terms;
        this.cards = cards;
        this.medicines = new MedicineCards(terms);
        this.values = new Values(terms);
    }

    GlanceLine of(Entry entry) {
        Card card = cards.of(entry);
        List<Term> beside = new ArrayList<>();
        CardDraft said = new CardDraft(terms);
        switch (entry) {
            case Allergy allergy -> {
                said.fact("severity", allergy.severity()).fact("criticality", allergy.criticality());
                allergy.reactions()
                        .forEach(reaction ->
                                said.facts("reaction", terms.severe(reaction.manifestation(), reaction.severity())));
            }
            case Medication medication -> {
                beside.addAll(medicines.strengthAndForm(medication.product()));
                medicines.dosingInShort(medication, said);
            }
            case Problem problem -> said.fact("severity", problem.severity()).when("onset", problem.when());
            case Device device -> said.when("when", device.when());
            case Procedure procedure -> said.when("when", procedure.when());
            case Immunization given -> said.when("when", given.when());
            case Observation observation -> {
                beside.addAll(values.of(observation.values()));
                said.when("when", observation.when()).foreign("comment", observation.comment());
            }
            case Absence absence -> {
                // the statement is the title
            }
            case OtherEntry other -> {
                // its title is all that can be said in short
            }
        }
        return new GlanceLine(
                card.title(),
                beside.stream().filter(term -> !term.isEmpty()).toList(),
                chips(entry, card),
                said.facts(),
                card.anchor(),
                card.against().isPresent());
    }

    /** All but the one that the list itself says. */
    private List<Chip> chips(Entry entry, Card card) {
        Coded status = switch (entry) {
            case Allergy allergy -> allergy.status();
            case Problem problem -> problem.clinicalStatus();
            case Medication medication -> Coded.NONE;
            case Device device -> Coded.NONE;
            case Procedure procedure -> Coded.NONE;
            case Immunization given -> Coded.NONE;
            case Observation observation -> Coded.NONE;
            case Absence absence -> Coded.NONE;
            case OtherEntry other -> Coded.NONE;
        };
        boolean active = status.code()
                .filter(code -> ACTIVE.contains(code.value().toLowerCase(java.util.Locale.ROOT)))
                .isPresent();
        return card.chips().stream()
                .filter(chip -> !active || chip.term().offset() != status.offset() || chip.term().offset() < 0)
                .toList();
    }
}
