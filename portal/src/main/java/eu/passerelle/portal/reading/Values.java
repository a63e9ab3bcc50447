package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.portal.words.Amounts;
import eu.passerelle.portal.words.Dates;
import java.util.List;

/** Says what an observation found. */
final class Values {
    private final Terms terms;
    private final Amounts amounts;
    private final Dates dates;

    Values(Terms terms) {
        this.terms = terms;
        this.amounts = new Amounts(terms.words());
        this.dates = new Dates(terms.words());
    }

    List<Term> of(List<Value> values) {
        return values.stream().map(this::of).toList();
    }

    private Term of(Value value) {
        return switch (value) {
            case Value.Measured measured -> amount(measured.quantity());
            case Value.Range range -> Term.plain(range(range.low(), range.high()));
            case Value.Ratio ratio ->
                Term.plain(amounts.of(ratio.numerator()) + " : " + amounts.of(ratio.denominator()));
            case Value.Concept concept -> terms.of(concept.concept());
            case Value.Words words -> Term.foreign(words.text(), terms.documentLanguage());
            case Value.When when -> Term.plain(dates.of(when.date()));
            case Value.Span span -> Term.plain(dates.of(span.period()));
            case Value.Count count -> Term.plain(amounts.number(count.digits()));
            case Value.Truth truth -> Term.plain(terms.words().say(truth.holds() ? "value.yes" : "value.no"));
            case Value.Unknown unknown -> Term.absent(terms.reason(unknown.why()));
            case Value.Unreadable unreadable -> Term.foreign(unreadable.text(), terms.documentLanguage());
        };
    }

    private Term amount(Quantity quantity) {
        return quantity.hasValue() ? Term.plain(amounts.of(quantity)) : Term.absent(amounts.of(quantity));
    }

    private String range(Quantity low, Quantity high) {
        if (low.hasValue() && high.hasValue()) {
            return terms.words().say("value.range", amounts.of(low), amounts.of(high));
        }
        return low.hasValue()
                ? terms.words().say("value.atLeast", amounts.of(low))
                : high.hasValue() ? terms.words().say("value.atMost", amounts.of(high)) : "";
    }
}
