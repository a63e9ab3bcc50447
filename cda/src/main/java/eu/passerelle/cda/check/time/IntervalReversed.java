package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An interval begins before it ends. */
final class IntervalReversed implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.INTERVAL_REVERSED;
    }

    @Override
    public List<String> watches() {
        return List.of("low");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return Bounds.of(it, spot.parent().child("high")) > 0;
    }
}
