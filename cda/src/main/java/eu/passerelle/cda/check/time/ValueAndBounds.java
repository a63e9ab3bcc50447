package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A time or an amount is one value, or it has bounds: not both. */
final class ValueAndBounds implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.VALUE_AND_BOUNDS;
    }

    @Override
    public List<String> watches() {
        return List.of("@value");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.child("low").exists()
                || it.child("high").exists()
                || it.child("center").exists()
                || it.child("width").exists();
    }
}
