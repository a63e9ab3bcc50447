package eu.passerelle.clinical;

import eu.passerelle.border.PartialDate;
import java.util.Optional;

/**
 * When something was or is (HL7 TS, IVL_TS): a moment, or an interval of which either end may be open, no more precise
 * than stated.
 *
 * @param at a single moment; then {@code from} and {@code to} are empty
 * @param width how long, where that is said instead of the end
 * @param fromNull why the beginning is not there
 * @param toNull why the end is not there
 * @param nullFlavor why nothing is said at all
 */
public record Period(
        Optional<PartialDate> at,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        Optional<Quantity> width,
        Optional<NullFlavor> fromNull,
        Optional<NullFlavor> toNull,
        Optional<NullFlavor> nullFlavor) {
    /** Nothing is said. */
    public static final Period NONE = new Period(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static Period at(PartialDate date) {
        return new Period(
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Period between(Optional<PartialDate> from, Optional<PartialDate> to) {
        return new Period(
                Optional.empty(), from, to, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Period since(PartialDate from) {
        return between(Optional.of(from), Optional.empty());
    }

    public static Period absent(NullFlavor why) {
        return new Period(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(why));
    }

    /** How long the time is that a date names no more exactly: a day, a month, a year, down to a second. */
    public static Quantity covered(PartialDate date) {
        String unit = switch (date.digits().length()) {
            case 4 -> "a";
            case 6 -> "mo";
            case 8 -> "d";
            case 10 -> "h";
            case 12 -> "min";
            default -> "s";
        };
        return Quantity.of("1", unit);
    }

    /** A moment as the beginning of what goes on from then; all else as it is. */
    public Period asBeginning() {
        return at.isPresent() && from.isEmpty() && to.isEmpty() && width.isEmpty() ? since(at.get()) : this;
    }

    /** A beginning that is its own end, or lasts no longer than its date covers, is a moment; all else as it is. */
    public Period asMoment() {
        boolean noReasons = fromNull.isEmpty() && toNull.isEmpty();
        boolean over = to.isPresent() ? to.equals(from) : width.equals(from.map(Period::covered));
        return at.isEmpty() && from.isPresent() && noReasons && over ? at(from.get()) : this;
    }

    /** Whether any date or width is said. */
    public boolean isPresent() {
        return at.isPresent() || from.isPresent() || to.isPresent() || width.isPresent();
    }

    /** The moment, or the beginning. */
    public Optional<PartialDate> start() {
        return at.isPresent() ? at : from;
    }

    /** The latest date said, for telling how old content is. */
    public Optional<PartialDate> latest() {
        return to.isPresent() ? to : start();
    }
}
