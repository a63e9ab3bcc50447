package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * A medical device or implant, and since when, until when (template T.3.5).
 *
 * @param ids serial number, unique device identifier
 * @param model as its maker calls it; may be empty
 * @param comment free text
 */
public record Device(Assertion assertion, Coded device, Period when, List<InstanceId> ids, String model, String comment)
        implements Entry {
    public Device {
        ids = List.copyOf(ids);
    }

    public Device(Assertion assertion, Coded device, Period when) {
        this(assertion, device, when, List.of(), "", "");
    }

    public static Device of(Coded device, Period when) {
        return new Device(Assertion.fact(""), device, when);
    }

    @Override
    public Device with(Assertion changed) {
        return new Device(changed, device, when, ids, model, comment);
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.concat(Entry.present(device), assertion.coded());
    }
}
