package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A translation of a code has words, too. */
final class TranslationWithoutName implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TRANSLATION_WITHOUT_NAME;
    }

    @Override
    public List<String> watches() {
        return List.of("translation");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.has("code")
                && !it.has("displayName")
                && it.child("originalText").isNone();
    }
}
