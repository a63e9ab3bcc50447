package eu.passerelle.cda.ledger;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.ExternalReference;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the entries read from one entry of the source carry. */
final class Carried {
    /** By offset: why a coded value is marked; empty where it is not. */
    final Map<Integer, Optional<Fate.Why>> codes = new HashMap<>();

    final Set<Integer> further = new HashSet<>();
    final Set<Integer> negated = new HashSet<>();
    final Tally quantities = new Tally();
    final Tally dates = new Tally();
    final Tally words = new Tally();
    /** Of the entry as a whole; also the words of narrative it refers to, which no other element may be taken for. */
    final Tally texts = new Tally();

    final Tally unreadable = new Tally();
    /** Designations of codes: a name beside a code that says the same is carried by it. */
    final Set<String> designations = new HashSet<>();

    void entry(Entry entry) {
        entry.coded().forEach(coded -> code(coded, entry instanceof OtherEntry));
        assertion(entry.assertion());
        switch (entry) {
            case Allergy allergy -> {
                period(allergy.onset());
                allergy.reactions().forEach(reaction -> period(reaction.when()));
                text(allergy.comment());
            }
            case Problem problem -> {
                period(problem.when());
                text(problem.comment());
                people(problem.professionals());
                problem.source().forEach(this::value);
            }
            case Medication medication -> medication(medication);
            case Procedure procedure -> {
                period(procedure.when());
                people(procedure.performers());
                text(procedure.comment());
            }
            case Device device -> {
                period(device.when());
                text(device.model());
                text(device.comment());
            }
            case Immunization immunization -> {
                period(immunization.when());
                List.of(
                                immunization.brand(),
                                immunization.lot(),
                                immunization.holder(),
                                immunization.doseNumber(),
                                immunization.comment())
                        .forEach(this::text);
                people(immunization.performers());
                immunization.dose().ifPresent(this::dose);
            }
            case Observation observation -> observation(observation);
            case Absence absence -> {
                // its statement is a code
            }
            case OtherEntry other -> {
                // codes, and what is left of it
            }
        }
    }

    private void code(Coded coded, boolean unknownForm) {
        boolean unmapped = coded.isUnmapped();
        Optional<Fate.Why> why = unknownForm
                ? Optional.of(Fate.Why.UNKNOWN_FORM)
                : unmapped ? Optional.of(Fate.Why.UNMAPPED) : Optional.empty();
        codes.put(coded.offset(), why);
        designation(coded.displayName());
        designation(coded.originalText());
        coded.translations().forEach(translation -> designation(translation.displayName()));
    }

    private void designation(String text) {
        if (!text.isEmpty()) {
            designations.add(Tally.folded(text));
        }
    }

    private void assertion(Assertion assertion) {
        if (assertion.negated()) {
            negated.add(assertion.context().origin().statement());
        }
        texts.add(Tally.folded(assertion.text()));
        people(assertion.provenance());
        people(assertion.context().informants());
        period(assertion.context().concernWhen());
        for (ExternalReference reference : assertion.context().references()) {
            text(reference.address());
        }
        for (Further statement : assertion.further()) {
            further.add(statement.offset());
            value(statement.value());
        }
    }

    private void medication(Medication medication) {
        period(medication.period());
        medication.frequencies().forEach(this::frequency);
        medication.dose().ifPresent(this::dose);
        medication.rate().ifPresent(this::dose);
        text(medication.instructions());
        text(medication.details().fulfilment());
        text(medication.details().comment());
        product(medication.product());
        for (Medication part : medication.parts()) {
            assertion(part.assertion());
            medication(part);
        }
    }

    private void frequency(Frequency frequency) {
        switch (frequency) {
            case Frequency.Every every -> {
                quantity(every.period());
                every.phaseStart().ifPresent(this::date);
            }
            case Frequency.AtEvent atEvent -> atEvent.offset().ifPresent(this::quantity);
            case Frequency.Once once -> date(once.when());
            case Frequency.Unknown unknown -> {
                // says why nothing is said
            }
            case Frequency.Unreadable unreadableTiming -> {
                // what is in it is residue
            }
        }
    }

    private void dose(Medication.Dose dose) {
        // one amount counts for both ends: a range between equal bounds says it twice
        quantity(dose.low());
        quantity(dose.high());
    }

    private void product(Product product) {
        List.of(product.name(), product.strengthText(), product.lot(), product.holder())
                .forEach(this::text);
        product.ingredients().forEach(ingredient -> {
            text(ingredient.name());
            ingredient.strength().ifPresent(strength -> {
                quantity(strength.numerator());
                quantity(strength.denominator());
            });
        });
        product.packages().forEach(pack -> {
            text(pack.name());
            quantity(pack.content());
        });
        product.parts().forEach(this::product);
    }

    private void observation(Observation observation) {
        period(observation.when());
        period(observation.panelWhen());
        observation.values().forEach(this::value);
        observation.reference().forEach(this::value);
        text(observation.referenceRange());
        text(observation.comment());
        people(observation.performers());
        for (Observation below : observation.below()) {
            assertion(below.assertion());
            observation(below);
        }
    }

    private void value(Value value) {
        switch (value) {
            case Value.Measured(Quantity quantity) -> quantity(quantity);
            case Value.Range(Quantity low, Quantity high) -> {
                quantity(low);
                quantity(high);
            }
            case Value.Ratio(Quantity numerator, Quantity denominator) -> {
                quantity(numerator);
                quantity(denominator);
            }
            case Value.Concept(Coded concept) -> {
                // by its offset
            }
            case Value.Words(String text) -> words.add(Tally.folded(text));
            case Value.When(PartialDate date) -> date(date);
            case Value.Span(Period period) -> period(period);
            case Value.Count(String digits) -> quantities.add(digits + "|");
            case Value.Truth(boolean holds) -> words.add(holds ? "true" : "false");
            case Value.Unknown unknown -> {
                // says why nothing is said
            }
            case Value.Unreadable(String type, String text) -> unreadable.add(Tally.folded(text));
        }
    }

    private void people(List<Author> people) {
        people.forEach(person -> person.time().ifPresent(this::date));
    }

    private void period(Period period) {
        period.at().ifPresent(this::date);
        period.from().ifPresent(this::date);
        period.to().ifPresent(this::date);
        period.width().ifPresent(this::quantity);
    }

    private void date(PartialDate date) {
        dates.add(date.hl7());
    }

    private void quantity(Quantity quantity) {
        if (quantity.hasValue()) {
            quantities.add(quantity.value() + "|" + quantity.unit());
        }
    }

    /** Several texts of one kind stand on a line each. */
    private void text(String text) {
        if (text.indexOf('\n') < 0) {
            words.add(Tally.folded(text));
        } else {
            text.lines().forEach(line -> words.add(Tally.folded(line)));
        }
    }
}
