package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** The value of an observation has the data type of its template. */
final class ValueType implements Rule {
    private static final String ENTRY = "1.3.6.1.4.1.12559.11.10.1.3.1.3.";
    private static final Set<String> SIMPLE = Set.of(
            ENTRY + "9",
            ENTRY + "10",
            ENTRY + "25",
            ENTRY + "33",
            ENTRY + "34",
            ENTRY + "35",
            ENTRY + "41",
            ENTRY + "45",
            ENTRY + "49");

    private static final Set<String> FULL = Set.of(ENTRY + "7", ENTRY + "8", ENTRY + "17", ENTRY + "44");

    @Override
    public CheckCode code() {
        return CheckCode.VALUE_TYPE;
    }

    @Override
    public List<String> watches() {
        return List.of("value");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (!spot.parent().is("observation")) {
            return false;
        }
        String wanted = wanted(spot.parent());
        return !wanted.isEmpty() && !it.type().isEmpty() && !it.type().equals(wanted);
    }

    private static String wanted(CdaElement observation) {
        for (CdaElement child : observation.children()) {
            if (child.is("templateId")) {
                String template = child.attribute("root");
                if (SIMPLE.contains(template)) {
                    return "CE";
                }
                if (FULL.contains(template)) {
                    return "CD";
                }
            }
        }
        return "";
    }
}
