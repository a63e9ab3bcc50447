package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** The event of a dosage is one that the network knows. */
final class EventUnknown implements Rule {
    private static final Set<String> EVENTS = Set.of(
            "AC",
            "ACD",
            "ACM",
            "ACV",
            "HS",
            "IC",
            "ICD",
            "ICM",
            "ICV",
            "PC",
            "PCD",
            "PCM",
            "PCV",
            "MORN",
            "MORN.early",
            "MORN.late",
            "NOON",
            "AFT",
            "AFT.early",
            "AFT.late",
            "EVE",
            "EVE.early",
            "EVE.late",
            "NIGHT",
            "PHS");

    @Override
    public CheckCode code() {
        return CheckCode.EVENT_UNKNOWN;
    }

    @Override
    public List<String> watches() {
        return List.of("event");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.has("code") && !EVENTS.contains(it.attribute("code"));
    }
}
