package eu.passerelle.national.rewriting;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import java.util.List;
import java.util.Optional;

/** Makes the values of an entry anew, the medicinal product among them. */
abstract sealed class ValueRewriting permits Rewriting {
    /** A coded value with its qualifiers; {@link Coded#NONE} takes it away. */
    protected Coded coded(Coded value) {
        return value;
    }

    /** Free text; the empty text takes it away. */
    protected String text(String value) {
        return value;
    }

    protected NullFlavor flavor(NullFlavor value) {
        return value;
    }

    final Medication.Dose dose(Medication.Dose dose) {
        return new Medication.Dose(quantity(dose.low()), quantity(dose.high()));
    }

    final Frequency frequency(Frequency frequency) {
        return switch (frequency) {
            case Frequency.Every every ->
                new Frequency.Every(quantity(every.period()), every.phaseStart(), every.institutionSpecified());
            case Frequency.AtEvent at ->
                new Frequency.AtEvent(one(at.event()), at.offset().map(this::quantity));
            case Frequency.Once once -> once;
            case Frequency.Unknown unknown -> new Frequency.Unknown(flavor(unknown.why()));
            case Frequency.Unreadable unreadable -> unreadable;
        };
    }

    final Product product(Product product) {
        return new Product(
                text(product.name()),
                one(product.code()),
                text(product.strengthText()),
                one(product.doseForm()),
                one(product.atc()),
                all(product.generics()),
                product.ingredients().stream()
                        .map(ingredient -> new Product.Ingredient(
                                one(ingredient.substance()),
                                text(ingredient.name()),
                                ingredient.strength().map(this::strength)))
                        .toList(),
                product.packages().stream()
                        .map(pack -> new Product.Pack(
                                quantity(pack.content()), one(pack.code()), text(pack.name()), one(pack.form())))
                        .toList(),
                text(product.lot()),
                text(product.holder()),
                product.parts().stream().map(this::product).toList());
    }

    private Product.Strength strength(Product.Strength strength) {
        return new Product.Strength(quantity(strength.numerator()), quantity(strength.denominator()));
    }

    static boolean isSaid(Value value) {
        return switch (value) {
            case Value.Concept(Coded concept) -> concept.isPresent();
            case Value.Words(String words) -> !words.isEmpty();
            default -> true;
        };
    }

    final List<Value> values(List<Value> values) {
        return values.stream().map(this::value).filter(Rewriting::isSaid).toList();
    }

    final Value value(Value value) {
        return switch (value) {
            case Value.Concept(Coded concept) -> new Value.Concept(one(concept));
            case Value.Words(String words) -> new Value.Words(text(words));
            case Value.Unreadable(String type, String words) -> new Value.Unreadable(type, text(words));
            case Value.Measured(Quantity quantity) -> new Value.Measured(quantity(quantity));
            case Value.Span(Period period) -> new Value.Span(period(period));
            case Value.Unknown(NullFlavor why) -> new Value.Unknown(flavor(why));
            case Value.Range(Quantity low, Quantity high) -> new Value.Range(quantity(low), quantity(high));
            case Value.Ratio(Quantity numerator, Quantity denominator) ->
                new Value.Ratio(quantity(numerator), quantity(denominator));
            case Value.When when -> when;
            case Value.Count count -> count;
            case Value.Truth truth -> truth;
        };
    }

    final Coded one(Coded value) {
        return value.isPresent() ? coded(value) : value;
    }

    final List<Coded> all(List<Coded> values) {
        return values.stream().map(this::one).filter(Coded::isPresent).toList();
    }

    final Quantity quantity(Quantity quantity) {
        return new Quantity(
                quantity.value(), quantity.unit(), text(quantity.unitText()), flavor(quantity.nullFlavor()));
    }

    final Period period(Period period) {
        return new Period(
                period.at(),
                period.from(),
                period.to(),
                period.width().map(this::quantity),
                flavor(period.fromNull()),
                flavor(period.toNull()),
                flavor(period.nullFlavor()));
    }

    final Optional<NullFlavor> flavor(Optional<NullFlavor> flavor) {
        return flavor.map(this::flavor);
    }
}
