package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A class of active substances is said where classes are said, not in place of the code of a product or a package. */
final class ProductCodePlace implements Rule {
    private static final String ATC = "2.16.840.1.113883.6.73";

    @Override
    public CheckCode code() {
        return CheckCode.PRODUCT_CODE_PLACE;
    }

    @Override
    public List<String> watches() {
        return List.of("manufacturedMaterial", "containerPackagedProduct", "containerPackagedMedicine");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.child("code").attribute("codeSystem").equals(ATC) && !spot.in(SectionKind.IMMUNIZATIONS);
    }
}
