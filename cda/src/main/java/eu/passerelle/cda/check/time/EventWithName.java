package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** The event of a dosage is a bare code. */
final class EventWithName implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.EVENT_WITH_NAME;
    }

    @Override
    public List<String> watches() {
        return List.of("event");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.has("displayName")
                || it.has("codeSystemVersion")
                || it.child("translation").exists()
                || it.child("originalText").exists();
    }
}
