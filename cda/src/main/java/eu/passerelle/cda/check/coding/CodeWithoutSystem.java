package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A code says which code system it is from. */
final class CodeWithoutSystem implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CODE_WITHOUT_SYSTEM;
    }

    @Override
    public List<String> watches() {
        return List.of("@code");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !it.has("codeSystem") && !Traits.hasFixedSystem(it);
    }
}
