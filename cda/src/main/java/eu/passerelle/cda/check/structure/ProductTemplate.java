package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A medicinal product names the templates that it has had since the sixth wave. A statement that there is none has no product. */
final class ProductTemplate implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.PRODUCT_TEMPLATE;
    }

    @Override
    public List<String> watches() {
        return List.of("substanceAdministration");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement product = it.child("consumable", "manufacturedProduct");
        String arc = "1.3.6.1.4.1.12559.11.10.1.3.1.3.";
        boolean summary = spot.in(SectionKind.MEDICATIONS);
        boolean judged = (summary || spot.kind() != Spot.Kind.SUMMARY)
                && !spot.inHeader()
                && spot.parent().is("entry")
                && !Traits.statesAbsence(it);
        return judged
                && (!Traits.template(product, arc + (summary ? "31" : "29"))
                        || !Traits.template(product.child("manufacturedMaterial"), arc + (summary ? "32" : "30")));
    }
}
