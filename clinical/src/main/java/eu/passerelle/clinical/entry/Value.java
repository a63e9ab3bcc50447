package eu.passerelle.clinical.entry;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import java.util.stream.Stream;

/** What an observation found, of whatever type the document says. */
public sealed interface Value {
    /** A number with its unit, never one without the other. */
    record Measured(Quantity quantity) implements Value {}

    /** From low to high; an open end has no value. */
    record Range(Quantity low, Quantity high) implements Value {}

    /** One amount to another, such as a titre. */
    record Ratio(Quantity numerator, Quantity denominator) implements Value {}

    /** A concept. */
    record Concept(Coded concept) implements Value {}

    /** Words. */
    record Words(String text) implements Value {}

    /** A date. */
    record When(PartialDate date) implements Value {}

    /** A time from one date to another. */
    record Span(Period period) implements Value {}

    /** A count, digits as written. */
    record Count(String digits) implements Value {}

    /** True or false. */
    record Truth(boolean holds) implements Value {}

    /** Not known, and why. */
    record Unknown(NullFlavor why) implements Value {}

    /** Of a type that nobody reads; its words and attributes as text. */
    record Unreadable(String type, String text) implements Value {}

    default Stream<Coded> coded() {
        return this instanceof Concept(Coded concept) ? Entry.present(concept) : Stream.empty();
    }
}
