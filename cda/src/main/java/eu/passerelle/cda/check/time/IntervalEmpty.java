package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An interval of time does not begin and end at the same moment: a moment is written as one. */
final class IntervalEmpty implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.INTERVAL_EMPTY;
    }

    @Override
    public List<String> watches() {
        return List.of("low");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.has("value")
                && Traits.isTime(spot.parent())
                && it.attribute("value").equals(spot.parent().child("high").attribute("value"));
    }
}
