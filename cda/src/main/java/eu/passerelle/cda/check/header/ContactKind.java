package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A contact is a person or an organisation. */
final class ContactKind implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CONTACT_KIND;
    }

    @Override
    public List<String> watches() {
        return List.of("associatedEntity");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return Traits.template(spot.parent(), Contacts.TEMPLATE)
                && it.child("associatedPerson").exists()
                        == it.child("scopingOrganization").exists();
    }
}
