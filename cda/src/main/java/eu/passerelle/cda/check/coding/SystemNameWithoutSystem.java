package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** Name and version of a code system stand beside its identifier. */
final class SystemNameWithoutSystem implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SYSTEM_NAME_WITHOUT_SYSTEM;
    }

    @Override
    public List<String> watches() {
        return List.of("@codeSystemName", "@codeSystemVersion");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !it.has("codeSystem");
    }
}
