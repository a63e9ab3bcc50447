package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A time that is missing is not combined with another. */
final class OperatorOnNullTime implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.OPERATOR_ON_NULL_TIME;
    }

    @Override
    public List<String> watches() {
        return List.of("effectiveTime");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return Traits.isNull(it) && it.has("operator");
    }
}
