package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Map;

/** A document names the template of its kind; without it the sender's own validator checked nothing. */
final class DocumentTemplate implements Rule {
    private static final Map<String, String> TEMPLATES = Map.of(
            "SUMMARY3", "1.3.6.1.4.1.12559.11.10.1.3.1.1.3",
            "SUMMARY1", "1.3.6.1.4.1.12559.11.10.1.3.1.1.7",
            "PRESCRIPTION3", "1.3.6.1.4.1.12559.11.10.1.3.1.1.1",
            "PRESCRIPTION1", "1.3.6.1.4.1.12559.11.10.1.3.1.1.6",
            "DISPENSATION3", "1.3.6.1.4.1.12559.11.10.1.3.1.1.2");

    @Override
    public CheckCode code() {
        return CheckCode.DOCUMENT_TEMPLATE;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String level = spot.structured() ? "3" : "1";
        String template = TEMPLATES.get(spot.kind() + level);
        return template != null && !Traits.template(it, template);
    }
}
