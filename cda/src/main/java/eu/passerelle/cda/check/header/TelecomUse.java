package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** What a telephone number is for is said with a code of the profile. */
final class TelecomUse implements Rule {
    private static final Set<String> USES = Set.of("AS", "EC", "H", "HP", "HV", "MC", "PG", "WP", "TMP", "PHYS", "PST");

    @Override
    public CheckCode code() {
        return CheckCode.TELECOM_USE;
    }

    @Override
    public List<String> watches() {
        return List.of("telecom");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        for (String use : it.attribute("use").split(" +")) {
            if (!use.isEmpty() && !USES.contains(use)) {
                return true;
            }
        }
        return false;
    }
}
