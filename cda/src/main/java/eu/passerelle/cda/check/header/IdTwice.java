package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** Identifiers of one thing differ from each other. */
final class IdTwice implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.ID_TWICE;
    }

    @Override
    public List<String> watches() {
        return List.of("id");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (!it.has("root")) {
            return false;
        }
        for (CdaElement sibling : spot.parent().children()) {
            if (sibling == it) {
                return false;
            }
            if (sibling.is("id")
                    && sibling.attribute("root").equals(it.attribute("root"))
                    && sibling.attribute("extension").equals(it.attribute("extension"))) {
                return true;
            }
        }
        return false;
    }
}
