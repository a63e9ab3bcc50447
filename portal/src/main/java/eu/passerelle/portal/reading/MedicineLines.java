package eu.passerelle.portal.reading;

import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.portal.reading.Card.Fact;
import java.util.ArrayList;
import java.util.List;

/** Says a medicine in short: what belongs to its name, and how it is taken. */
final class MedicineLines {
    private final Terms terms;
    private final Dosing dosing;
    private final ProductTitles titles;

    MedicineLines(Terms terms) {
        this.terms = terms;
        this.dosing = new Dosing(terms);
        this.titles = new ProductTitles(terms, dosing);
    }

    /** What belongs to the name of a medicine: its strength, substance by substance, and its form. */
    List<Term> strengthAndForm(Product product) {
        List<Term> said = new ArrayList<>();
        for (Product.Ingredient ingredient : product.ingredients()) {
            ingredient
                    .strength()
                    .ifPresent(strength -> said.addAll(List.of(titles.strengthOf(product, ingredient, strength))));
        }
        if (said.isEmpty() && !product.strengthText().isBlank()) {
            said.add(Term.foreign(product.strengthText(), terms.documentLanguage()));
        }
        said.addAll(terms.withQualifiers(product.doseForm()));
        return said;
    }

    /** Dose, frequency, route; the author's own words where any of it is not coded (hazard H14). */
    List<Fact> dosingInShort(Medication medication) {
        List<Fact> said = new ArrayList<>();
        medication.dose().ifPresent(dose -> said.add(brief("fact.dose", List.of(Term.plain(dosing.dose(dose))))));
        List<Term> frequencies =
                medication.frequencies().stream().flatMap(dosing::frequency).toList();
        said.add(brief("", frequencies));
        medication.rate().ifPresent(rate -> said.add(brief("fact.rate", List.of(Term.plain(dosing.dose(rate))))));
        said.add(brief("", terms.withQualifiers(medication.route())));
        int parts = medication.parts().size();
        said.add(brief(
                "fact.dosingPart",
                parts == 0 ? List.of() : List.of(Term.plain(terms.words().count("glance.parts", parts)))));
        boolean whole = medication.dose().isPresent()
                && !medication.frequencies().isEmpty()
                && medication.frequencies().stream()
                        .noneMatch(how -> how instanceof Frequency.Unknown || how instanceof Frequency.Unreadable);
        if (!whole && !medication.instructions().isBlank()) {
            said.add(brief("", List.of(Term.foreign(medication.instructions(), terms.documentLanguage()))));
        }
        return said.stream().filter(fact -> !fact.values().isEmpty()).toList();
    }

    private Fact brief(String key, List<Term> values) {
        return new Fact(Term.plain(key.isEmpty() ? "" : terms.words().say(key)), values);
    }
}
