package eu.passerelle.clinical;

import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import java.util.List;
import java.util.Optional;

/**
 * Somebody to ask about the patient: next of kin, emergency contact, preferred health professional.
 *
 * @param roleClass {@code NOK}, {@code ECON}, {@code PRS}, or as written
 * @param preferredProfessional whether the document marks the contact so (function code PCP)
 */
public record Contact(
        String roleClass,
        boolean preferredProfessional,
        Coded relation,
        Optional<PersonName> name,
        Optional<Organisation> organisation,
        Optional<PostalAddress> address,
        List<Telecom> telecoms) {
    public Contact {
        telecoms = List.copyOf(telecoms);
    }
}
