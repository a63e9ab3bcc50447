package eu.passerelle.cda.write;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry in the author's own words: what it is, what is said about it, and when. */
record EntryWords(String term, String details, String date) {

    static EntryWords of(Entry entry, Wording wording) {
        EntryWords plain = switch (entry) {
            case Allergy allergy -> allergy(allergy, wording);
            case Problem problem ->
                new EntryWords(
                        words(problem.problem()),
                        join(
                                words(problem.clinicalStatus()),
                                words(problem.severity()),
                                words(problem.certainty()),
                                words(problem.outcome()),
                                all(problem.bodySites().stream()),
                                values(problem.source()),
                                people(problem.professionals()),
                                problem.comment()),
                        when(problem.when(), wording));
            case Medication medication -> medication(medication, wording);
            case Procedure procedure ->
                new EntryWords(
                        words(procedure.procedure()),
                        join(
                                all(procedure.bodySites().stream()),
                                all(procedure.methods().stream()),
                                people(procedure.performers()),
                                procedure.comment()),
                        when(procedure.when(), wording));
            case Device device ->
                new EntryWords(
                        words(device.device()),
                        join(
                                device.model(),
                                device.ids().stream()
                                        .map(id -> id.extension().isEmpty() ? id.root() : id.extension())
                                        .collect(Collectors.joining(", ")),
                                device.comment()),
                        when(device.when(), wording));
            case Immunization immunization ->
                new EntryWords(
                        words(immunization.vaccine()),
                        join(
                                immunization.brand(),
                                immunization.lot(),
                                immunization.holder(),
                                all(immunization.targets().stream()),
                                immunization.doseNumber(),
                                immunization.dose().map(EntryWords::dose).orElse(""),
                                words(immunization.route()),
                                all(immunization.bodySites().stream()),
                                people(immunization.performers()),
                                immunization.comment()),
                        when(immunization.when(), wording));
            case Observation observation -> observation(observation, wording);
            case Absence absence -> new EntryWords(words(absence.statement()), "", "");
            case OtherEntry other ->
                new EntryWords(all(other.codes().stream()), other.assertion().text(), "");
        };
        return plain.with(entry, wording);
    }

    private EntryWords with(Entry entry, Wording wording) {
        String marked = term.isEmpty() ? entry.assertion().text() : term;
        boolean refused = entry instanceof Immunization immunization && !immunization.given();
        if (entry.assertion().negated() || refused) {
            marked = wording.not() + " " + marked;
        }
        boolean planned = entry.assertion().isPlanned() && !(entry instanceof Medication);
        String further = entry.assertion().further().stream()
                .map(statement -> further(statement, wording))
                .collect(Collectors.joining("; "));
        String said = entry.assertion().context().references().stream()
                .map(reference -> join(words(reference.code()), reference.address()))
                .collect(Collectors.joining("; "));
        return new EntryWords(marked, join(planned ? wording.planned() : "", details, said, further), date);
    }

    /** A statement without a place of its own says where it stood, too. */
    private static String further(Further statement, Wording wording) {
        String name = statement.path().substring(statement.path().lastIndexOf('/') + 1);
        return switch (statement.kind()) {
            case SAID, ATTACHED -> join(": ", List.of(name, value(statement.value())));
            case NEGATED -> wording.not() + " " + name;
        };
    }

    private static String people(List<Author> people) {
        return people.stream()
                .map(person -> join(
                        ", ",
                        List.of(
                                person.name()
                                        .map(name -> name.given() + " " + name.family())
                                        .orElse(person.device()),
                                person.organisation().map(Organisation::name).orElse(""))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String values(List<Value> values) {
        return values.stream().map(EntryWords::value).collect(Collectors.joining(", "));
    }

    private static String dose(Medication.Dose amount) {
        return amount.isRange() ? amount(amount.low()) + " – " + amount(amount.high()) : amount(amount.low());
    }

    private static EntryWords allergy(Allergy allergy, Wording wording) {
        String reactions = allergy.reactions().stream()
                .map(reaction -> join(words(reaction.manifestation()), words(reaction.severity())))
                .collect(Collectors.joining("; "));
        return new EntryWords(
                words(allergy.agent()),
                join(
                        words(allergy.type()),
                        reactions,
                        words(allergy.severity()),
                        words(allergy.criticality()),
                        words(allergy.certainty()),
                        words(allergy.status()),
                        allergy.comment()),
                when(allergy.onset(), wording));
    }

    private static EntryWords medication(Medication medication, Wording wording) {
        Product product = medication.product();
        String substances = product.ingredients().stream()
                .map(ingredient -> join(
                        " ",
                        List.of(
                                ingredient.name().isEmpty() ? words(ingredient.substance()) : ingredient.name(),
                                ingredient.strength().map(EntryWords::strength).orElse(""))))
                .collect(Collectors.joining(" + "));
        String dose = medication.dose().map(EntryWords::dose).orElse("");
        String rate = medication.rate().map(EntryWords::dose).orElse("");
        String parts = medication.parts().stream()
                .map(part -> medication(part, wording))
                .map(part -> join(" ", List.of(part.details(), part.date())))
                .collect(Collectors.joining(" → "));
        String times = medication.frequencies().stream().map(EntryWords::times).collect(Collectors.joining(", "));
        return new EntryWords(
                join(product.name(), substances, words(product.atc()), kit(product)),
                join(
                        product.strengthText(),
                        words(product.doseForm()),
                        words(medication.route()),
                        (dose + " " + times).strip(),
                        rate,
                        parts,
                        words(medication.reason()),
                        medication.instructions(),
                        medication.details().fulfilment(),
                        medication.details().comment()),
                when(medication.period(), wording));
    }

    private static String kit(Product product) {
        return product.parts().stream()
                .map(part -> join(" ", List.of(part.name(), part.strengthText(), words(part.doseForm()))))
                .collect(Collectors.joining(" + "));
    }

    private static String strength(Product.Strength strength) {
        String denominator = amount(strength.denominator());
        return denominator.isEmpty() || denominator.equals("1")
                ? amount(strength.numerator())
                : amount(strength.numerator()) + " / " + denominator;
    }

    private static String times(Frequency frequency) {
        return switch (frequency) {
            case Frequency.Every every -> "/ " + amount(every.period());
            case Frequency.AtEvent atEvent -> words(atEvent.event());
            case Frequency.Once once -> date(once.when());
            case Frequency.Unknown unknown -> "";
            case Frequency.Unreadable unreadable -> "";
        };
    }

    private static EntryWords observation(Observation observation, Wording wording) {
        String values = values(observation.values());
        String below = observation.below().stream()
                .map(part -> EntryWords.of(part, wording))
                .map(part -> join(part.term(), part.details()))
                .collect(Collectors.joining("; "));
        return new EntryWords(
                words(observation.code()),
                join(
                        values,
                        words(observation.interpretation()),
                        observation.referenceRange(),
                        below,
                        all(observation.bodySites().stream()),
                        all(observation.methods().stream()),
                        people(observation.performers()),
                        observation.comment()),
                when(observation.when(), wording));
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Measured(Quantity quantity) -> amount(quantity);
            case Value.Range(Quantity low, Quantity high) -> amount(low) + " – " + amount(high);
            case Value.Ratio(Quantity numerator, Quantity denominator) ->
                amount(numerator) + " : " + amount(denominator);
            case Value.Concept(Coded concept) -> words(concept);
            case Value.Words(String text) -> text;
            case Value.When(PartialDate date) -> date(date);
            case Value.Span(Period period) ->
                period.start().map(EntryWords::date).orElse("") + " – "
                        + period.to().map(EntryWords::date).orElse("");
            case Value.Count(String digits) -> digits;
            case Value.Truth(boolean holds) -> holds ? "✓" : "✗";
            case Value.Unknown unknown -> "";
            case Value.Unreadable(String type, String text) -> text;
        };
    }

    /** Value and unit are never apart; a unit in words is preferred, annotations lose their braces. */
    static String amount(Quantity quantity) {
        String unit = quantity.unitText().isEmpty() ? quantity.unit() : quantity.unitText();
        unit = unit.equals("1") ? "" : unit.replaceAll("[{}]", "");
        return (quantity.value() + " " + unit).strip();
    }

    static String when(Period period, Wording wording) {
        if (period.at().isPresent()) {
            return date(period.at().get());
        }
        return join(
                " ",
                List.of(
                        period.from()
                                .map(from -> wording.since() + " " + date(from))
                                .orElse(""),
                        period.to().map(to -> wording.until() + " " + date(to)).orElse(""),
                        period.width().map(EntryWords::amount).orElse("")));
    }

    /** As precise as stated: year, month, day, time. */
    static String date(PartialDate date) {
        String digits = date.digits();
        StringBuilder out = new StringBuilder(digits.substring(0, 4));
        if (digits.length() >= 6) {
            out.append('-').append(digits, 4, 6);
        }
        if (digits.length() >= 8) {
            out.append('-').append(digits, 6, 8);
        }
        if (digits.length() >= 12) {
            out.append(' ').append(digits, 8, 10).append(':').append(digits, 10, 12);
        }
        return out.toString();
    }

    /** With what narrows it, such as the side of the body. */
    private static String words(Coded coded) {
        String narrower = coded.qualifiers().stream()
                .map(qualifier -> words(qualifier.value()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return narrower.isEmpty() ? coded.original() : coded.original() + " (" + narrower + ")";
    }

    private static String all(Stream<Coded> codes) {
        return codes.map(EntryWords::words).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String join(String... parts) {
        return join("; ", List.of(parts));
    }

    private static String join(String separator, List<String> parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                said.add(part.strip());
            }
        }
        return String.join(separator, said);
    }
}
