package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A concern holds at least one observation. */
final class ConcernEmpty implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CONCERN_EMPTY;
    }

    @Override
    public List<String> watches() {
        return List.of("act");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (!it.child("code").attribute("code").equals("CONC") || !spot.parent().is("entry")) {
            return false;
        }
        for (CdaElement relationship : it.children("entryRelationship")) {
            if (relationship.child("observation").exists()) {
                return false;
            }
        }
        return true;
    }
}
