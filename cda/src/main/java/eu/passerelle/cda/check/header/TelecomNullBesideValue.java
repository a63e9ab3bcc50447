package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** No telephone number is missing where another is given. */
final class TelecomNullBesideValue implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TELECOM_NULL_BESIDE_VALUE;
    }

    @Override
    public List<String> watches() {
        return List.of("telecom");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (Traits.isNull(it)) {
            for (CdaElement sibling : spot.parent().children("telecom")) {
                if (!Traits.isNull(sibling)) {
                    return true;
                }
            }
        }
        return false;
    }
}
