package eu.passerelle.national;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PatientId;
import eu.passerelle.trust.Authority;

/**
 * What the patient decided, and what the country makes of it for this purpose (hazard H17: emergency is not consent,
 * the country's matrix decides). Asked before every list and every document, so that a change takes effect at once.
 */
public interface ConsentRegister {
    ConsentDecision decide(Authority authority, PatientId patient, DocumentKind kind);

    /** May this kind of document be given to the asking country now? */
    enum ConsentDecision {
        PERMITTED,
        /** The patient has not agreed, or has objected. */
        WITHHELD
    }
}
