package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An identifier has a root that is an object identifier or a universally unique one. */
final class IdMalformed implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.ID_MALFORMED;
    }

    @Override
    public List<String> watches() {
        return List.of("id");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String root = it.attribute("root");
        boolean judged = !Traits.isNull(it) || !root.isEmpty();
        return judged && !Traits.isOid(root) && !Traits.isUuid(root) || root.length() > 64;
    }
}
