package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/**
 * A time or an amount is one value, or it has bounds: not both. A moment that is written as its own beginning, because a
 * template demands one, contradicts nothing.
 */
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
        CdaElement low = it.child("low");
        return low.exists() && !low.attribute("value").equals(it.attribute("value"))
                || it.child("high").exists()
                || it.child("center").exists()
                || it.child("width").exists();
    }
}
