package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A display name is one line. */
final class NameWithLineBreak implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.NAME_WITH_LINE_BREAK;
    }

    @Override
    public List<String> watches() {
        return List.of("@displayName");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String name = it.attribute("displayName");
        return name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0 || name.indexOf('\t') >= 0;
    }
}
