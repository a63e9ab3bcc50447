package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A code is there, or it is missing: not both. */
final class CodeAndNull implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CODE_AND_NULL;
    }

    @Override
    public List<String> watches() {
        return List.of("@nullFlavor");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.has("code");
    }
}
