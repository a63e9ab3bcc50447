package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A unit is written as UCUM writes units. */
final class UnitNotUcum implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.UNIT_NOT_UCUM;
    }

    @Override
    public List<String> watches() {
        return List.of("@unit");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !Units.isWellFormed(it.attribute("unit"));
    }
}
