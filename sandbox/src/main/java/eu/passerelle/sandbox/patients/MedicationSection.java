package eu.passerelle.sandbox.patients;

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
            Optional<Medication.Dose> dose =
                    at.optionalValue("dose", Cells::quantity).map(Medication.Dose::of);
            Frequency frequency = at.has("at")
                    ? new Frequency.AtEvent(cells.required(at, "at", Place.TIMING), Optional.empty())
                    : at.optionalValue("every", Cells::quantity)
                            .<Frequency>map(period -> new Frequency.Every(period, Optional.empty(), true))
                            .orElse(new Frequency.Unknown(NullFlavor.UNK));
            Coded reason = cells.coded(at, "reason", Place.PROBLEM);
            Period period = Cells.period(at);
            String instructions = at.text("instructions", "");
            String[] row = {
                product.name(),
                product.ingredients().stream().map(MedicationSection::words).collect(Collectors.joining(" + ")),
                product.doseForm().displayName(),
                route.displayName(),
                dosage(dose, frequency) + (instructions.isEmpty() ? "" : " (" + instructions + ")"),
                Cells.words(period),
                reason.displayName()
            };
            draft.row(
                    new Medication(
                            draft.anchored(
                                    Assertion.fact(at.text("status", "active")).withMood("INT"), row),
                            product,
                            route,
                            dose,
                            period.isPresent() ? period : Period.absent(NullFlavor.UNK),
                            List.of(frequency),
                            reason,
                            instructions,
                            List.of()),
                    row);
        }
        return draft;
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

    private static String words(Product.Ingredient ingredient) {
        return ingredient.name()
                + ingredient
                        .strength()
                        .map(strength ->
                                " " + Cells.words(strength.numerator()) + " / " + Cells.words(strength.denominator()))
                        .orElse("");
    }

    private String dosage(Optional<Medication.Dose> dose, Frequency frequency) {
        String amount = dose.map(Medication.Dose::low).map(Cells::words).orElse("");
        String rhythm = switch (frequency) {
            case Frequency.Every every -> words.say("every") + " " + Cells.words(every.period());
            case Frequency.AtEvent event -> event.event().displayName();
            case Frequency.Once once -> Cells.words(once.when());
            case Frequency.Unknown unknown -> "";
            case Frequency.Unreadable unreadable -> "";
        };
        return (amount + " " + rhythm).strip();
    }
}
