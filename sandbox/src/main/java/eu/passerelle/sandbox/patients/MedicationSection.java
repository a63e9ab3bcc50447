package eu.passerelle.sandbox.patients;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Medicines of a patient's file. */
final class MedicationSection {
    private final Cells cells;
    private final Words words;

    MedicationSection(Cells cells, Words words) {
        this.cells = cells;
        this.words = words;
    }

    SectionDraft medications(Settings summary) {
        SectionDraft draft = new SectionDraft(
                SectionKind.MEDICATIONS, words, "medicine", "ingredient", "form", "route", "dosage", "when", "reason");
        for (Settings at : summary.sections("medications")) {
            Product product = product(at);
            Coded route = cells.coded(at, "route", Place.ROUTE);
            Coded reason = cells.coded(at, "reason", Place.PROBLEM);
            Period period = Cells.period(at);
            Dosing dosing = dosing(at, "");
            List<Dosing> parts = at.sections("parts").stream()
                    .map(part -> dosing(part, Cells.words(Cells.period(part))))
                    .toList();
            String[] row = SectionDraft.told(
                    at,
                    product.name(),
                    product.ingredients().stream().map(this::words).collect(Collectors.joining(" + ")),
                    product.doseForm().displayName(),
                    route.displayName(),
                    Stream.concat(Stream.of(dosing), parts.stream())
                            .map(Dosing::text)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("; ")),
                    Cells.words(period),
                    reason.words());
            String status = at.text("status", "active");
            boolean negated = at.flag("negated", false);
            Assertion assertion =
                    draft.anchored(cells.stated(at, Assertion.fact(status)).withMood("INT"), row);
            draft.row(
                    at,
                    medication(negated ? assertion.negate() : assertion, product, route, period, dosing, reason, parts),
                    row);
        }
        return draft;
    }

    /** How much and when, and the same in words. */
    private record Dosing(
            Optional<Medication.Dose> dose,
            List<Frequency> frequencies,
            Period period,
            String instructions,
            String text) {}

    /** @param when what is said of the time before the amount */
    private Dosing dosing(Settings at, String when) {
        Optional<Medication.Dose> dose = at.optionalValue("dose", Cells::dose);
        Frequency frequency = frequency(at);
        Period period = Cells.period(at);
        String instructions = at.text("instructions", "");
        String amount = dose.map(words::say).orElse("");
        String text = Stream.of(when, amount, rhythm(frequency), instructions.isEmpty() ? "" : "(" + instructions + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Dosing(dose, List.of(frequency), period, instructions, text);
    }

    private Frequency frequency(Settings at) {
        if (at.has("at")) {
            return new Frequency.AtEvent(
                    cells.required(at, "at", Place.TIMING), at.optionalValue("offset", Cells::quantity));
        }
        Optional<PartialDate> once = Cells.date(at, "once");
        if (once.isPresent()) {
            return new Frequency.Once(once.get());
        }
        Optional<PartialDate> first = Cells.date(at, "first");
        return at.optionalValue("every", Cells::quantity)
                .<Frequency>map(period -> new Frequency.Every(period, first, true))
                .orElse(new Frequency.Unknown(NullFlavor.UNK));
    }

    private String rhythm(Frequency frequency) {
        return switch (frequency) {
            case Frequency.Every every -> words.say("every") + " " + words.say(every.period());
            case Frequency.AtEvent event -> event.event().displayName();
            case Frequency.Once once -> Cells.words(once.when());
            case Frequency.Unknown unknown -> "";
            case Frequency.Unreadable unreadable -> "";
        };
    }

    private static Medication medication(
            Assertion assertion,
            Product product,
            Coded route,
            Period period,
            Dosing dosing,
            Coded reason,
            List<Dosing> parts) {
        List<Medication> below = parts.stream()
                .map(part -> medication(
                        Assertion.fact(assertion.status()).withMood(assertion.mood()),
                        Product.NONE,
                        Coded.NONE,
                        part.period(),
                        part,
                        Coded.NONE,
                        List.of()))
                .toList();
        return new Medication(
                assertion,
                product,
                route,
                dosing.dose(),
                period.isPresent() ? period : Period.absent(NullFlavor.UNK),
                dosing.frequencies(),
                reason,
                dosing.instructions(),
                below);
    }

    private Product product(Settings at) {
        List<Product.Ingredient> ingredients = new ArrayList<>();
        for (Settings part : at.sections("ingredients")) {
            Coded substance = cells.required(part, "substance", Place.INGREDIENT);
            ingredients.add(new Product.Ingredient(
                    substance,
                    substance.displayName(),
                    Optional.of(new Product.Strength(Cells.quantity(part, "amount"), Cells.quantity(part, "in")))));
        }
        List<Product.Pack> packs = new ArrayList<>();
        for (Settings pack : at.sections("packs")) {
            packs.add(new Product.Pack(
                    Cells.quantity(pack, "holds"), Coded.NONE, "", cells.required(pack, "form", Place.PACKAGE)));
        }
        return new Product(
                at.text("name"),
                Coded.NONE,
                at.text("strength", ""),
                cells.coded(at, "form", Place.DOSE_FORM),
                cells.required(at, "atc", Place.INGREDIENT),
                List.of(),
                ingredients,
                packs,
                "",
                at.text("holder", ""),
                List.of());
    }

    private String words(Product.Ingredient ingredient) {
        return ingredient.name()
                + ingredient
                        .strength()
                        .map(strength ->
                                " " + words.say(strength.numerator()) + " / " + words.say(strength.denominator()))
                        .orElse("");
    }
}
