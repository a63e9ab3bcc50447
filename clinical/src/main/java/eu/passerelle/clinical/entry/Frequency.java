package eu.passerelle.clinical.entry;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Quantity;
import java.util.Optional;
import java.util.stream.Stream;

/** When a medicine is taken. */
public sealed interface Frequency {
    /**
     * Again and again.
     *
     * @param period the time from one intake to the next, UCUM unit of time
     * @param phaseStart the first intake, where stated
     */
    record Every(Quantity period, Optional<PartialDate> phaseStart, boolean institutionSpecified)
            implements Frequency {}

    /** At an event of the day, such as before breakfast. */
    record AtEvent(Coded event, Optional<Quantity> offset) implements Frequency {}

    /** One time only. */
    record Once(PartialDate when) implements Frequency {}

    /** Not said, and why. */
    record Unknown(NullFlavor why) implements Frequency {}

    /** In a form that nobody reads: shown from the narrative. */
    record Unreadable(String type) implements Frequency {}

    default Stream<Coded> coded() {
        return switch (this) {
            case AtEvent atEvent -> Entry.present(atEvent.event);
            case Every every -> Stream.empty();
            case Once once -> Stream.empty();
            case Unknown unknown -> Stream.empty();
            case Unreadable unreadable -> Stream.empty();
        };
    }
}
