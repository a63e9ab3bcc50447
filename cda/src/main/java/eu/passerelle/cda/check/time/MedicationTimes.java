package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A medication has two times: from when to when, and how often. */
final class MedicationTimes implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.MEDICATION_TIMES;
    }

    @Override
    public List<String> watches() {
        return List.of("substanceAdministration");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return spot.in(SectionKind.MEDICATIONS)
                && spot.parent().is("entry")
                && (it.children("effectiveTime").size() != 2
                        || !it.child("effectiveTime").type().equals("IVL_TS"));
    }
}
