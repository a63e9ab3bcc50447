package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** A contact is of a class that the profile has, with an address and a telephone number. */
final class ContactIncomplete implements Rule {
    private static final Set<String> CLASSES = Set.of("PRS", "NOK", "ECON");

    @Override
    public CheckCode code() {
        return CheckCode.CONTACT_INCOMPLETE;
    }

    @Override
    public List<String> watches() {
        return List.of("participant");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (!spot.inHeader() || !Traits.template(it, Contacts.TEMPLATE)) {
            return false;
        }
        CdaElement entity = it.child("associatedEntity");
        return !it.attribute("typeCode").equals("IND")
                || !CLASSES.contains(entity.attribute("classCode"))
                || entity.child("addr").isNone()
                || entity.child("telecom").isNone();
    }
}
