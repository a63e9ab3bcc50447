package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Locale;

/** Universally unique identifiers are written in capitals in CDA; nearly nobody does. */
final class UuidLowerCase implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.UUID_LOWER_CASE;
    }

    @Override
    public List<String> watches() {
        return List.of("id");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String root = it.attribute("root");
        return Traits.isUuid(root) && !root.equals(root.toUpperCase(Locale.ROOT));
    }
}
