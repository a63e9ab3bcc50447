package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
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
import eu.passerelle.portal.reading.Card.Fact;
import eu.passerelle.portal.words.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says an entry in short, for the box at a glance: of an allergy its severity, certainty and reaction, of a medicine its
 * strength, form and dosing. What is left out is in the section; what turns the meaning round never is (hazard H06).
 */
final class GlanceLines {
    /** "Active", by SNOMED CT and FHIR. */
    private static final Set<String> ACTIVE = Set.of("55561003", "active");

    private static final Set<String> CONFIRMED = Set.of("410605003", "confirmed");

    private final Terms terms;
    private final EntryCards cards;
    private final MedicineLines medicines;
    private final Values values;
    private final Dates dates;

    GlanceLines(Terms terms, EntryCards cards) {
        this.terms = terms;
        this.cards = cards;
        this.medicines = new MedicineLines(terms);
        this.values = new Values(terms);
        this.dates = new Dates(terms.words());
    }

    GlanceLine of(Entry entry) {
        Card card = cards.of(entry);
        List<Term> beside = new ArrayList<>();
        List<Fact> said = new ArrayList<>();
        switch (entry) {
            case Allergy allergy -> {
                bare(said, terms.both(allergy.severity(), allergy.criticality()));
                allergy.reactions()
                        .forEach(reaction -> bare(said, terms.both(reaction.manifestation(), reaction.severity())));
            }
            case Medication medication -> {
                beside.addAll(medicines.strengthAndForm(medication.product()));
                said.addAll(medicines.dosingInShort(medication));
            }
            case Problem problem -> {
                bare(said, terms.both(problem.severity(), Coded.NONE));
                when(said, problem.when());
            }
            case Observation observation -> {
                beside.addAll(values.of(observation.values()));
                when(said, observation.when());
                if (!observation.comment().isBlank()) {
                    bare(said, List.of(Term.foreign(observation.comment(), terms.documentLanguage())));
                }
            }
            case Device device -> when(said, device.when());
            case Procedure procedure -> when(said, procedure.when());
            case Immunization given -> when(said, given.when());
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
                said,
                card.anchor(),
                card.against().isPresent());
    }

    private void when(List<Fact> said, Period period) {
        if (period.isPresent()) {
            bare(said, List.of(Term.plain(dates.of(period))));
        }
    }

    /** Values that say by themselves what they are. */
    private static void bare(List<Fact> said, List<Term> values) {
        if (!values.isEmpty()) {
            said.add(new Fact(Term.plain(""), values));
        }
    }

    /** All but what the list itself says, and what is as usual: "active", and of a problem "confirmed". */
    private List<Chip> chips(Entry entry, Card card) {
        return switch (entry) {
            case Allergy allergy -> without(allergy.status(), ACTIVE, card.chips());
            case Problem problem ->
                without(problem.certainty(), CONFIRMED, without(problem.clinicalStatus(), ACTIVE, card.chips()));
            case Medication medication -> card.chips();
            case Device device -> card.chips();
            case Procedure procedure -> card.chips();
            case Immunization given -> card.chips();
            case Observation observation -> card.chips();
            case Absence absence -> card.chips();
            case OtherEntry other -> card.chips();
        };
    }

    private static List<Chip> without(Coded coded, Set<String> usual, List<Chip> chips) {
        boolean leftOut = coded.code()
                .filter(code -> usual.contains(code.value().toLowerCase(Locale.ROOT)))
                .isPresent();
        return leftOut
                ? chips.stream()
                        .filter(chip -> chip.term().offset() != coded.offset())
                        .toList()
                : chips;
    }
}
