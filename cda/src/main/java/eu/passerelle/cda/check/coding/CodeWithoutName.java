package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A code has words that say what it means: a display name, or a text of its own. */
final class CodeWithoutName implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CODE_WITHOUT_NAME;
    }

    @Override
    public List<String> watches() {
        return List.of("@code");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !Traits.hasFixedSystem(it)
                && !it.has("displayName")
                && it.child("originalText").isNone()
                && !it.is("translation");
    }
}
