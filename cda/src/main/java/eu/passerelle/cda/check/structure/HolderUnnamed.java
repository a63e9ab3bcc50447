package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** Who holds the authorisation of a product has a name or an identifier. */
final class HolderUnnamed implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.HOLDER_UNNAMED;
    }

    @Override
    public List<String> watches() {
        return List.of("manufacturerOrganization");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !Traits.isNull(it) && it.child("id").isNone() && it.child("name").isNone();
    }
}
