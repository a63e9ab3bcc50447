package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A code system is named by an object identifier or a universally unique one. */
final class CodeSystemMalformed implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CODE_SYSTEM_MALFORMED;
    }

    @Override
    public List<String> watches() {
        return List.of("@codeSystem");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String system = it.attribute("codeSystem");
        return !Traits.isOid(system) && !Traits.isUuid(system);
    }
}
