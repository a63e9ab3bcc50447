package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A prescription has one section called Prescriptions with one entry. */
final class PrescriptionSection implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.PRESCRIPTION_SECTION;
    }

    @Override
    public List<String> watches() {
        return List.of("section");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return spot.kind() == Spot.Kind.PRESCRIPTION
                && it.child("code").attribute("code").equals("57828-6")
                && (!it.child("title").words().equals("Prescriptions")
                        || it.children("entry").size() != 1
                        || !it.child("entry").attribute("typeCode").equals("COMP"));
    }
}
