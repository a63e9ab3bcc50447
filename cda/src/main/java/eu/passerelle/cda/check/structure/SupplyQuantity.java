package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A prescription says how many packages, as a plain count. */
final class SupplyQuantity implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SUPPLY_QUANTITY;
    }

    @Override
    public List<String> watches() {
        return List.of("supply");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (spot.kind() != Spot.Kind.PRESCRIPTION || !spot.parent().is("entryRelationship")) {
            return false;
        }
        CdaElement quantity = it.child("quantity");
        return !it.child("independentInd").attribute("value").equals("false")
                || !quantity.has("value")
                || !quantity.attribute("unit").equals("1");
    }
}
