package eu.passerelle.treatment;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.PatientId;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.PurposeOfUse;

/** Makes the signed assertions that travel with this country's questions; only the signer touches the seal. */
public interface Assertions {
    /** The professional's identity, for one purpose; may be made once and used until it ends. */
    IssuedAssertion identity(SignedIn user, PurposeOfUse purpose);

    /** The identity of the professional of a consultation, for its purpose. */
    default IssuedAssertion identity(Consultation consultation) {
        return identity(consultation.user(), consultation.purpose());
    }

    /** The treatment relationship, linked to an identity assertion and of the same purpose. */
    IssuedAssertion treatment(IssuedAssertion identity, PatientId patient, DocumentKeys keys);
}
