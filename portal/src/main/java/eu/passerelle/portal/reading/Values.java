package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.portal.words.Amounts;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import java.util.List;
import java.util.stream.Stream;

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
        return values.stream().flatMap(this::of).toList();
    }

    private Stream<Term> of(Value value) {
        return switch (value) {
            case Value.Measured measured -> Stream.of(amount(measured.quantity()));
            case Value.Range range -> range(range.low(), range.high());
            case Value.Ratio ratio -> plain(amounts.of(ratio.numerator()) + " : " + amounts.of(ratio.denominator()));
            case Value.Concept concept -> terms.withQualifiers(concept.concept()).stream();
            case Value.Words words -> Stream.of(Term.foreign(words.text(), terms.documentLanguage()));
            case Value.When when -> plain(dates.of(when.date()));
            case Value.Span span -> period(span.period());
            case Value.Count count -> plain(amounts.number(count.digits()));
            case Value.Truth truth -> plain(terms.words().say(truth.holds() ? "value.yes" : "value.no"));
            case Value.Unknown unknown -> Stream.of(Term.absent(terms.reason(unknown.why())));
            case Value.Unreadable unreadable ->
                Stream.of(Term.foreign(
                        unreadable.text().isBlank() ? unreadable.type() : unreadable.text(), terms.documentLanguage()));
        };
    }

    private static Stream<Term> plain(String text) {
        return Stream.of(Term.plain(text));
    }

    /** A time, and why an end of it is open. */
    Stream<Term> period(Period period) {
        Stream<Term> said = period.isPresent()
                ? plain(dates.of(period))
                : period.nullFlavor().map(terms::reason).map(Term::absent).stream();
        return Stream.concat(said, terms.openEnds(period).stream());
    }

    private Term amount(Quantity quantity) {
        return quantity.hasValue() ? Term.plain(amounts.of(quantity)) : Term.absent(amounts.of(quantity));
    }

    private Stream<Term> range(Quantity low, Quantity high) {
        Words words = terms.words();
        if (low.hasValue() && high.hasValue()) {
            return plain(words.say("value.range", amounts.of(low), amounts.of(high)));
        }
        if (low.hasValue() || high.hasValue()) {
            return plain(
                    low.hasValue()
                            ? words.say("value.atLeast", amounts.of(low))
                            : words.say("value.atMost", amounts.of(high)));
        }
        return Stream.of(low, high).map(this::amount).distinct();
    }
}
