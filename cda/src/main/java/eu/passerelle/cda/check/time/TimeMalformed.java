package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A date is written as HL7 writes dates, and is one of the calendar. */
final class TimeMalformed implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TIME_MALFORMED;
    }

    @Override
    public List<String> watches() {
        return List.of("@value");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        boolean time = Traits.isTime(it)
                || switch (it.name()) {
                    case "low", "high", "center" -> Traits.isTime(spot.parent());
                    default -> false;
                };
        return time && !Timestamps.isValid(it.attribute("value"));
    }
}
