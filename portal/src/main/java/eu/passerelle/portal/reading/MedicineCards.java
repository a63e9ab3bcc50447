package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.portal.words.Amounts;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says a medicine: the active substance first, then strength, form, dose. No sentence is made of it (hazard H14). */
final class MedicineCards {
    private final Terms terms;
    private final Words words;
    private final Amounts amounts;
    private final Dates dates;

    MedicineCards(Terms terms) {
        this.terms = terms;
        this.words = terms.words();
        this.amounts = new Amounts(words);
        this.dates = new Dates(words);
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
        return draft.done(title(product), medication.assertion());
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
        if (titleIsAtc(product)) {
            draft.narrower(product.atc());
        }
        for (Product.Ingredient ingredient : product.ingredients()) {
            draft.narrower(ingredient.substance());
            if (product.ingredients().size() > 1 && ingredient.strength().isEmpty()) {
                int before = draft.count();
                draft.fact("strength", substance(ingredient)).details(before);
            }
            if (ingredient.substance().isPresent()) {
                int before = draft.count();
                draft.foreign("substanceName", ingredient.name()).details(before);
            }
            ingredient
                    .strength()
                    .ifPresent(strength -> draft.fact("strength", strengthOf(product, ingredient, strength)));
        }
        draft.foreign("strengthText", product.strengthText())
                .fact("form", product.doseForm())
                .fact("atc", titleIsAtc(product) ? Coded.NONE : product.atc())
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
            draft.fact("part", title(part));
            product(part, draft);
        }
    }

    /** What belongs to the name of a medicine: its strength, substance by substance, and its form. */
    List<Term> strengthAndForm(Product product) {
        List<Term> said = new ArrayList<>();
        for (Product.Ingredient ingredient : product.ingredients()) {
            ingredient.strength().ifPresent(strength -> said.addAll(List.of(strengthOf(product, ingredient, strength))));
        }
        if (said.isEmpty() && !product.strengthText().isBlank()) {
            said.add(Term.foreign(product.strengthText(), terms.documentLanguage()));
        }
        said.addAll(terms.withQualifiers(product.doseForm()));
        return said;
    }

    /** Dose, frequency, route; the author's own words where any of it is not coded (hazard H14). */
    List<Card.Fact> dosingInShort(Medication medication) {
        List<Card.Fact> said = new ArrayList<>();
        medication.dose().ifPresent(dose -> said.add(brief("fact.dose", List.of(Term.plain(dose(dose))))));
        List<Term> frequencies = medication.frequencies().stream().map(this::frequency).toList();
        said.add(brief("", frequencies));
        medication.rate().ifPresent(rate -> said.add(brief("fact.rate", List.of(Term.plain(dose(rate))))));
        said.add(brief("", terms.withQualifiers(medication.route())));
        int parts = medication.parts().size();
        said.add(brief("fact.dosingPart", parts == 0 ? List.of() : List.of(Term.plain(words.count("glance.parts", parts)))));
        boolean whole = medication.dose().isPresent()
                && !medication.frequencies().isEmpty()
                && medication.frequencies().stream()
                        .noneMatch(how -> how instanceof Frequency.Unknown || how instanceof Frequency.Unreadable);
        if (!whole && !medication.instructions().isBlank()) {
            said.add(brief("", List.of(Term.foreign(medication.instructions(), terms.documentLanguage()))));
        }
        return said.stream().filter(fact -> !fact.values().isEmpty()).toList();
    }

    private Card.Fact brief(String key, List<Term> values) {
        return new Card.Fact(Term.plain(key.isEmpty() ? "" : words.say(key)), values);
    }

    /** The substance is named again only where there are several. */
    private Term[] strengthOf(Product product, Product.Ingredient ingredient, Product.Strength strength) {
        Term said = Term.plain(strength(strength));
        return product.ingredients().size() == 1 ? new Term[] {said} : new Term[] {substance(ingredient), said};
    }

    private void dosing(Medication medication, CardDraft draft) {
        medication.dose().ifPresent(dose -> draft.fact("dose", Term.plain(dose(dose))));
        draft.fact(
                Term.plain(words.say("fact.frequency")),
                medication.frequencies().stream().flatMap(this::frequency).toList());
        medication.rate().ifPresent(rate -> draft.fact("rate", Term.plain(dose(rate))));
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
            inner.fact("part", title(part.product()));
            product(part.product(), inner);
        }
        List<Term> said = new ArrayList<>();
        if (!details.sequence().isBlank()) {
            said.add(Term.plain(details.sequence() + "."));
        }
        said.addAll(inner.inOneLine(part.assertion()));
        return said;
    }

    private static boolean titleIsAtc(Product product) {
        return product.ingredients().isEmpty() && product.atc().isPresent();
    }

    private Term title(Product product) {
        if (product.ingredients().size() == 1) {
            return substance(product.ingredients().getFirst());
        }
        if (!product.ingredients().isEmpty()) {
            List<Term> substances =
                    product.ingredients().stream().map(this::substance).toList();
            Term first = substances.getFirst();
            return new Term(
                    String.join(" + ", substances.stream().map(Term::text).toList()),
                    first.language(),
                    mark(substances),
                    originals(substances),
                    first.evidence(),
                    first.offset());
        }
        if (product.atc().isPresent()) {
            return terms.face(product.atc());
        }
        return product.name().isBlank() ? Term.absent(words.say("term.notStated")) : Term.plain(product.name());
    }

    /** The one that needs most to be said. */
    private static Term.Mark mark(List<Term> substances) {
        return substances.stream()
                .map(Term::mark)
                .filter(mark -> mark != Term.Mark.NONE)
                .min(Comparator.naturalOrder())
                .orElse(Term.Mark.NONE);
    }

    private static Optional<String> originals(List<Term> substances) {
        String all = String.join(
                " + ",
                substances.stream().flatMap(term -> term.original().stream()).toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Term substance(Product.Ingredient ingredient) {
        if (ingredient.substance().isPresent()) {
            return terms.face(ingredient.substance());
        }
        return ingredient.name().isBlank()
                ? Term.absent(words.say("term.notStated"))
                : Term.foreign(ingredient.name(), terms.documentLanguage());
    }

    private String strength(Product.Strength strength) {
        String numerator = amounts.of(strength.numerator());
        String denominator = amounts.of(strength.denominator());
        boolean perOne = strength.denominator().unit().isEmpty()
                || strength.denominator().unit().equals("1");
        boolean one = strength.denominator()
                .decimal()
                .filter(value -> value.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
        return denominator.isEmpty() || (perOne && one) ? numerator : numerator + " / " + denominator;
    }

    String dose(Medication.Dose dose) {
        return dose.isRange()
                ? words.say("value.range", amounts.of(dose.low()), amounts.of(dose.high()))
                : amounts.of(dose.low());
    }

    private Stream<Term> frequency(Frequency frequency) {
        return switch (frequency) {
            case Frequency.Every every -> Stream.of(Term.plain(every(every)));
            case Frequency.AtEvent atEvent ->
                Stream.concat(Stream.of(atEvent(atEvent)), terms.qualifiers(atEvent.event()).stream());
            case Frequency.Once once -> Stream.of(Term.plain(words.say("frequency.once", dates.of(once.when()))));
            case Frequency.Unknown unknown -> Stream.of(Term.absent(terms.reason(unknown.why())));
            case Frequency.Unreadable unreadable -> Stream.of(Term.absent(words.say("frequency.unreadable")));
        };
    }

    private Term atEvent(Frequency.AtEvent atEvent) {
        Term event = terms.of(atEvent.event());
        String offset = atEvent.offset().map(amounts::of).orElse("");
        return offset.isEmpty()
                ? event
                : new Term(
                        event.text() + " (" + offset + ")",
                        event.language(),
                        event.mark(),
                        event.original(),
                        event.evidence(),
                        event.offset());
    }

    private String every(Frequency.Every every) {
        Quantity period = every.period();
        boolean one = period.decimal()
                .filter(value -> value.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
        String text = one
                ? words.find("frequency.every." + period.unit())
                        .orElseGet(() -> words.say("frequency.every", amounts.of(period)))
                : words.say("frequency.every", amounts.of(period));
        String start = every.phaseStart()
                .map(when -> ", " + words.say("date.since", dates.of(when)))
                .orElse("");
        return text + start + (every.institutionSpecified() ? ", " + words.say("said.institution") : "");
    }
}
