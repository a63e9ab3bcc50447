package eu.passerelle.clinical;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A measured or counted amount (HL7 PQ). The value is kept as the document wrote it, so that no digit is lost; the unit
 * is UCUM, {@code 1} or empty for things that are counted.
 *
 * @param value decimal text; empty with a null flavour
 * @param unitText how the document says the unit in words, where it does
 */
public record Quantity(String value, String unit, String unitText, Optional<NullFlavor> nullFlavor) {
    public Quantity {
        value = value.strip();
        unit = unit.strip();
    }

    public static Quantity of(String value, String unit) {
        return new Quantity(value, unit, "", Optional.empty());
    }

    public static Quantity absent(NullFlavor why) {
        return new Quantity("", "", "", Optional.of(why));
    }

    public boolean hasValue() {
        return !value.isEmpty();
    }

    /** For comparing only; display takes {@link #value}. Empty when the value is not a decimal number. */
    public Optional<BigDecimal> decimal() {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
        } catch (NumberFormatException notDecimal) {
            return Optional.empty();
        }
    }
}
