package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** The prefix of a data type is declared. */
final class TypePrefixUndeclared implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TYPE_PREFIX_UNDECLARED;
    }

    @Override
    public List<String> watches() {
        return List.of("@xsi:type");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.typeNamespace().isEmpty();
    }
}
