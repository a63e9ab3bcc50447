package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.portal.words.Amounts;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Says how much and how often, each by itself: no sentence is made of it (hazard H14). */
final class Dosing {
    private final Terms terms;
    private final Words words;
    private final Amounts amounts;
    private final Dates dates;

    Dosing(Terms terms) {
        this.terms = terms;
        this.words = terms.words();
        this.amounts = new Amounts(words);
        this.dates = new Dates(words);
    }

    String strength(Product.Strength strength) {
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

    Stream<Term> frequency(Frequency frequency) {
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
        String start = every.phaseStart().map(when -> ", " + dates.since(when)).orElse("");
        return text + start + (every.institutionSpecified() ? ", " + words.say("said.institution") : "");
    }
}
