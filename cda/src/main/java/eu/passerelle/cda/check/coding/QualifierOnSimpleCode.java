package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** A code of the simple data type is not qualified. */
final class QualifierOnSimpleCode implements Rule {
    private static final Set<String> SIMPLE = Set.of(
            "routeCode",
            "functionCode",
            "confidentialityCode",
            "administrativeGenderCode",
            "formCode",
            "interpretationCode",
            "priorityCode",
            "modeCode");

    @Override
    public CheckCode code() {
        return CheckCode.QUALIFIER_ON_SIMPLE_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("qualifier");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement coded = spot.parent();
        return coded.type().equals("CE") || SIMPLE.contains(coded.name());
    }
}
