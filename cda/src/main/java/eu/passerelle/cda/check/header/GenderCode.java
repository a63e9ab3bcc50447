package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** The sex of the patient is female, male or undifferentiated, in HL7's codes. */
final class GenderCode implements Rule {
    private static final Set<String> CODES = Set.of("F", "M", "UN");

    @Override
    public CheckCode code() {
        return CheckCode.GENDER_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("administrativeGenderCode");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !Traits.isNull(it)
                && !(CODES.contains(it.attribute("code"))
                        && it.attribute("codeSystem").equals("2.16.840.1.113883.5.1"));
    }
}
