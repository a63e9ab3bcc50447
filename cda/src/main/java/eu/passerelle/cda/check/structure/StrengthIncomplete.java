package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** The strength of an ingredient has two numbers with units, or says that it is not coded. */
final class StrengthIncomplete implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.STRENGTH_INCOMPLETE;
    }

    @Override
    public List<String> watches() {
        return List.of("ingredient");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement quantity = it.child("quantity");
        boolean ingredient = it.child("ingredientSubstance").exists()
                || it.child("ingredient").exists();
        return ingredient && (!isAmount(quantity.child("numerator")) || !isAmount(quantity.child("denominator")));
    }

    /** A strength that is not coded is null on both sides: everybody does so, though the rule set asks for numbers. */
    private static boolean isAmount(CdaElement part) {
        return Traits.isNull(part) || part.has("value") && part.has("unit");
    }
}
