package eu.passerelle.treatment;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.PatientId;
import eu.passerelle.trust.PurposeOfUse;

/** Makes the signed assertions that travel with this country's questions; only the signer touches the seal. */
public interface Assertions {
    /** The professional's identity, for one purpose; may be made once and used until it ends. */
    byte[] identity(SignedIn user, PurposeOfUse purpose);

    /** The treatment relationship, linked to an identity assertion of the same user and purpose. */
    byte[] treatment(byte[] identity, SignedIn user, PurposeOfUse purpose, PatientId patient, DocumentKeys keys);
}
