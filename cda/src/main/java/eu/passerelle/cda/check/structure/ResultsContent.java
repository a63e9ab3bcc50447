package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** The section of results holds a blood group or groups of results, and no procedures. */
final class ResultsContent implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.RESULTS_CONTENT;
    }

    @Override
    public List<String> watches() {
        return List.of("section");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (SectionKind.ofLoinc(it.child("code").attribute("code")).orElse(SectionKind.OTHER) != SectionKind.RESULTS) {
            return false;
        }
        boolean results = false;
        for (CdaElement entry : it.children("entry")) {
            if (entry.child("procedure").exists()) {
                return true;
            }
            results = results
                    || entry.child("organizer").exists()
                    || entry.child("observation", "code").attribute("code").equals("34530-6");
        }
        return !results;
    }
}
