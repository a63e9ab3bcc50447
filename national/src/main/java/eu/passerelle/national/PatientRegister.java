package eu.passerelle.national;

import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.trust.Authority;

/**
 * The national register of patients.
 *
 * <p>Contract: an identifier and demographics that contradict it find nobody (hazard H02); several persons are never
 * listed; the patient id found may differ from the one asked. Names are compared without case and diacritics. Throws
 * {@link NationalSystemUnavailable} when the register does not answer.
 */
public interface PatientRegister {
    RegisterAnswer find(Authority authority, IdentificationQuery query);
}
