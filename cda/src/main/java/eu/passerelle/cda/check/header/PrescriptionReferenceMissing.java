package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A dispensation says which prescription it fulfils. */
final class PrescriptionReferenceMissing implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.PRESCRIPTION_REFERENCE_MISSING;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement order = it.child("inFulfillmentOf", "order");
        return spot.kind() == Spot.Kind.DISPENSATION
                && (!order.attribute("moodCode").equals("RQO")
                        || order.child("id").isNone());
    }
}
