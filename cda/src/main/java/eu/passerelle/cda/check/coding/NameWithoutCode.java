package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A display name belongs to a code. */
final class NameWithoutCode implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.NAME_WITHOUT_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("@displayName");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !it.has("code") && !it.is("translation");
    }
}
