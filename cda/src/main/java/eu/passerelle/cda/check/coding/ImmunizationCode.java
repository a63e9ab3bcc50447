package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A vaccination is called one. Both spellings of its code system are right: the rule set's has a typing error. */
final class ImmunizationCode implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.IMMUNIZATION_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("substanceAdministration");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement code = it.child("code");
        return spot.in(SectionKind.IMMUNIZATIONS)
                && spot.parent().is("entry")
                && !Traits.isAbsence(code)
                && !Traits.is(code, "IMMUNIZ", "1.3.6.1.4.1.19376.1.5.3.2")
                && !Traits.is(code, "IMMUNIZ", "1.3.5.1.4.1.19376.1.5.3.2");
    }
}
