package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** The event of a dosage names HL7's code system of timing events, or none. */
final class EventSystem implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.EVENT_SYSTEM;
    }

    @Override
    public List<String> watches() {
        return List.of("event");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.has("codeSystem") && !it.attribute("codeSystem").equals("2.16.840.1.113883.5.139");
    }
}
