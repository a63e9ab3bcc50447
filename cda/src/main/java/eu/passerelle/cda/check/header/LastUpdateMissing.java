package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A summary says when its content was last brought up to date. */
final class LastUpdateMissing implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.LAST_UPDATE_MISSING;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (spot.kind() != Spot.Kind.SUMMARY) {
            return false;
        }
        for (CdaElement documented : it.children("documentationOf")) {
            CdaElement event = documented.child("serviceEvent");
            CdaElement time = event.child("effectiveTime");
            boolean said = time.child("high").exists() || time.has("value") || Traits.isNull(time);
            if (event.attribute("classCode").equals("PCPR") && said) {
                return false;
            }
        }
        return true;
    }
}
