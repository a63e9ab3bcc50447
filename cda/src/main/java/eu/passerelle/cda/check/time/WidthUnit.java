package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** The length of a time is in a unit of time. */
final class WidthUnit implements Rule {
    private static final Set<String> UNITS = Set.of("us", "ms", "s", "min", "h", "d", "wk", "mo", "a");

    @Override
    public CheckCode code() {
        return CheckCode.WIDTH_UNIT;
    }

    @Override
    public List<String> watches() {
        return List.of("width");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return Traits.isTime(spot.parent()) && it.has("unit") && !UNITS.contains(it.attribute("unit"));
    }
}
