package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.portal.words.Amounts;
import eu.passerelle.portal.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says a medicine: the active substance first, then strength, form, dose. No sentence is made of it (hazard H14). */
final class MedicineCards {
    private final Terms terms;
    private final Words words;
    private final Amounts amounts;
    private final Dosing dosing;
    private final ProductTitles titles;

    MedicineCards(Terms terms) {
        this.terms = terms;
        this.words = terms.words();
        this.amounts = new Amounts(words);
        this.dosing = new Dosing(terms);
        this.titles = new ProductTitles(terms, dosing);
    }

    Card of(Medication medication) {
        Product product = medication.product();
        CardDraft draft = new CardDraft(terms).assertion(medication.assertion(), true);
        if (medication.assertion().status().equals("completed")) {
            draft.chip(Card.Tone.WARN, words.say("status.medicineEnded"));
        }
        product(product, draft);
        draft.fact("route", medication.route());
        dosing(medication, draft);
        Medication.Details details = medication.details();
        draft.fact("reason", medication.reason())
                .foreign("instructions", medication.instructions())
                .when("period", medication.period());
        int essential = draft.count();
        draft.plain("dosingPart", details.sequence())
                .fact("reasonKind", details.reasonKind())
                .plain("reasonEntry", references(details))
                .foreign("fulfilment", details.fulfilment())
                .foreign("comment", details.comment())
                .details(essential);
        parts(medication, draft);
        return draft.done(titles.of(product), medication.assertion());
    }

    private static String references(Medication.Details details) {
        return String.join(
                ", ",
                details.reasonReferences().stream()
                        .map(id -> id.extension().isEmpty() ? id.root() : id.extension())
                        .toList());
    }

    /** Subordinate administrations one by one, those below them after them: nothing is summed up (hazard H14). */
    private void parts(Medication medication, CardDraft draft) {
        for (Medication part : medication.parts()) {
            draft.fact(Term.plain(words.say("fact.dosingPart")), dosingPart(part));
            parts(part, draft);
        }
    }

    private void product(Product product, CardDraft draft) {
        boolean onlyName = product.ingredients().isEmpty() && !product.atc().isPresent();
        draft.plain("brand", onlyName ? "" : product.name());
        if (ProductTitles.isByClass(product)) {
            draft.narrower(product.atc());
        }
        for (Product.Ingredient ingredient : product.ingredients()) {
            draft.narrower(ingredient.substance());
            if (product.ingredients().size() > 1 && ingredient.strength().isEmpty()) {
                int before = draft.count();
                draft.fact("strength", titles.substance(ingredient)).details(before);
            }
            if (ingredient.substance().isPresent()) {
                int before = draft.count();
                draft.foreign("substanceName", ingredient.name()).details(before);
            }
            ingredient
                    .strength()
                    .ifPresent(strength -> draft.fact("strength", titles.strengthOf(product, ingredient, strength)));
        }
        draft.foreign("strengthText", product.strengthText())
                .fact("form", product.doseForm())
                .fact("atc", ProductTitles.isByClass(product) ? Coded.NONE : product.atc())
                .fact("productCode", product.code())
                .fact("generic", product.generics());
        for (Product.Pack pack : product.packages()) {
            draft.fact(
                    Term.plain(words.say("fact.package")),
                    Stream.of(
                                    Stream.of(Term.plain(pack.name()), Term.plain(amounts.of(pack.content()))),
                                    terms.withQualifiers(pack.form()).stream(),
                                    terms.withQualifiers(pack.code()).stream())
                            .flatMap(said -> said)
                            .toList());
        }
        draft.plain("lot", product.lot()).plain("holder", product.holder());
        for (Product part : product.parts()) {
            draft.fact("part", titles.of(part));
            product(part, draft);
        }
    }

    private void dosing(Medication medication, CardDraft draft) {
        medication.dose().ifPresent(dose -> draft.fact("dose", Term.plain(dosing.dose(dose))));
        draft.fact(
                Term.plain(words.say("fact.frequency")),
                medication.frequencies().stream().flatMap(dosing::frequency).toList());
        medication.rate().ifPresent(rate -> draft.fact("rate", Term.plain(dosing.dose(rate))));
    }

    /** All that a part says, in the order in which a whole medicine says it. */
    private List<Term> dosingPart(Medication part) {
        CardDraft inner = new CardDraft(terms).assertion(part.assertion(), true);
        Medication.Details details = part.details();
        dosing(part, inner);
        inner.fact("route", part.route())
                .when("period", part.period())
                .fact("reason", part.reason())
                .fact("reasonKind", details.reasonKind())
                .plain("reasonEntry", references(details))
                .foreign("instructions", part.instructions())
                .foreign("fulfilment", details.fulfilment())
                .foreign("comment", details.comment());
        if (!part.product().equals(Product.NONE)) {
            inner.fact("part", titles.of(part.product()));
            product(part.product(), inner);
        }
        List<Term> said = new ArrayList<>();
        if (!details.sequence().isBlank()) {
            said.add(Term.plain(details.sequence() + "."));
        }
        said.addAll(inner.inOneLine(part.assertion()));
        return said;
    }
}
