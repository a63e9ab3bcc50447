package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A translation with a display name has a code. */
final class TranslationNameWithoutCode implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TRANSLATION_NAME_WITHOUT_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("translation");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.has("displayName") && !it.has("code");
    }
}
