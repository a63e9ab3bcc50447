package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** Confidentiality is said with HL7's codes. */
final class ConfidentialityCode implements Rule {
    private static final Set<String> CODES = Set.of("L", "M", "N", "R", "U", "V");

    @Override
    public CheckCode code() {
        return CheckCode.CONFIDENTIALITY_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("confidentialityCode");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !Traits.isNull(it)
                && !(CODES.contains(it.attribute("code"))
                        && it.attribute("codeSystem").equals("2.16.840.1.113883.5.25"));
    }
}
