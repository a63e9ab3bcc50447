package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** The extension of an identifier has at most 64 characters. */
final class IdLong implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.ID_LONG;
    }

    @Override
    public List<String> watches() {
        return List.of("@extension");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.attribute("extension").length() > 64;
    }
}
