package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A name has parts or words, not both; two names of one person differ. */
final class NameMalformed implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.NAME_MALFORMED;
    }

    @Override
    public List<String> watches() {
        return List.of("name");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (!it.namespace().equals(CdaDocument.HL7) || spot.parent().is("qualifier")) {
            return false;
        }
        boolean parts = !it.children().isEmpty();
        boolean words = it.hasOwnWords();
        if (parts && words || Traits.isNull(it) && (parts || words) || !Traits.isNull(it) && !parts && !words) {
            return true;
        }
        for (CdaElement sibling : spot.parent().children()) {
            if (sibling == it) {
                return false;
            }
            if (sibling.is("name")
                    && sibling.attribute("use").equals(it.attribute("use"))
                    && sibling.words().equals(it.words())) {
                return !Traits.isNull(it);
            }
        }
        return false;
    }
}
