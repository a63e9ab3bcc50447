package eu.passerelle.trust;

import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import java.util.Optional;

/** A relative who acts for the patient, as the next-of-kin assertion tells; every part is optional there. */
public record NextOfKin(Optional<String> id, Optional<PersonName> name, Optional<PartialDate> birthDate) {
    @Override
    public String toString() {
        return "NextOfKin[…]";
    }
}
