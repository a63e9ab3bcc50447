package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An organisation of the head has identifier, name, telephone number, and an address with a country. */
final class OrganisationIncomplete implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.ORGANISATION_INCOMPLETE;
    }

    @Override
    public List<String> watches() {
        return List.of("representedOrganization", "representedCustodianOrganization");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (!spot.inHeader()) {
            return false;
        }
        CdaElement address = it.child("addr");
        return it.child("id").isNone()
                || it.child("name").isNone()
                || it.child("telecom").isNone()
                || address.isNone()
                || !Traits.isNull(address) && address.child("country").isNone();
    }
}
