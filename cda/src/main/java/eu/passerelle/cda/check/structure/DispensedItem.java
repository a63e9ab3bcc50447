package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A dispensation says which item of the prescription it fulfils, and the product that was prescribed. */
final class DispensedItem implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.DISPENSED_ITEM;
    }

    @Override
    public List<String> watches() {
        return List.of("supply");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (spot.kind() != Spot.Kind.DISPENSATION || !spot.parent().is("entry")) {
            return false;
        }
        for (CdaElement relationship : it.children("entryRelationship")) {
            CdaElement item = relationship.child("substanceAdministration");
            if (relationship.attribute("typeCode").equals("REFR")
                    && Traits.isFilled(item.child("id"))
                    && item.child("consumable").exists()) {
                return false;
            }
        }
        return true;
    }
}
