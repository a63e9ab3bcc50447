package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.stream.Stream;

/** A medical device or implant, and since when, until when (template T.3.5). */
public record Device(Assertion assertion, Coded device, Period when) implements Entry {
    public static Device of(Coded device, Period when) {
        return new Device(Assertion.fact(""), device, when);
    }

    @Override
    public Stream<Coded> coded() {
        return Entry.present(device);
    }
}
