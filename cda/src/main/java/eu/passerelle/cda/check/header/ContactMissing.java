package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A summary names somebody to turn to. */
final class ContactMissing implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CONTACT_MISSING;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (spot.kind() != Spot.Kind.SUMMARY || !spot.structured()) {
            return false;
        }
        for (CdaElement participant : it.children("participant")) {
            if (Traits.template(participant, Contacts.TEMPLATE)) {
                return false;
            }
        }
        return true;
    }
}
