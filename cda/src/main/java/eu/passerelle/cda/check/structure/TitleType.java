package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A title is plain text. */
final class TitleType implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TITLE_TYPE;
    }

    @Override
    public List<String> watches() {
        return List.of("title");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !it.type().isEmpty() && !it.type().equals("ST");
    }
}
