package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A translation of a code is never null. Of an amount it may be: the schema asks for it there. */
final class TranslationNull implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TRANSLATION_NULL;
    }

    @Override
    public List<String> watches() {
        return List.of("translation");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return Traits.isNull(it) && !Traits.isAmount(spot.parent(), spot.above(2));
    }
}
