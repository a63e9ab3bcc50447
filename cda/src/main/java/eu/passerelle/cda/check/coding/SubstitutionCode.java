package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** Whether a product may be replaced is said with the codes of the profile. */
final class SubstitutionCode implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SUBSTITUTION_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("observation");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement code = it.child("code");
        CdaElement value = it.child("value");
        return code.attribute("code").equals("SUBST")
                && (!code.attribute("codeSystem").equals("2.16.840.1.113883.5.6")
                        || value.has("code") && !value.attribute("codeSystem").equals("2.16.840.1.113883.5.1070"));
    }
}
