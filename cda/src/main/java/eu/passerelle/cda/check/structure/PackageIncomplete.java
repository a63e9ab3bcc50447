package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A package says how much it holds and of what kind it is. */
final class PackageIncomplete implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.PACKAGE_INCOMPLETE;
    }

    @Override
    public List<String> watches() {
        return List.of("asContent");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement held = it.child("quantity");
        CdaElement product = it.child("containerPackagedProduct");
        CdaElement old = it.child("containerPackagedMedicine");
        return product.exists()
                ? !held.has("value") || product.child("formCode").isNone()
                : old.isNone() || old.child("formCode").isNone();
    }
}
