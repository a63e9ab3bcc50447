package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An amount is a number with a dot. */
final class NumberMalformed implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.NUMBER_MALFORMED;
    }

    @Override
    public List<String> watches() {
        return List.of("@value");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return Traits.isAmount(it, spot.parent()) && !Traits.isNumber(it.attribute("value"));
    }
}
