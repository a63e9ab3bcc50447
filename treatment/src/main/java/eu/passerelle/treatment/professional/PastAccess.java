package eu.passerelle.treatment.professional;

import eu.passerelle.border.CountryCode;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * One consultation of a professional as it may be told afterwards: nothing of the patient, and it opens nothing.
 *
 * @param problem what stopped it last, while nobody closed it
 */
public record PastAccess(
        CountryCode country, Instant opened, Reference reference, State state, Optional<Problem.Kind> problem) {
    /** How far it came. */
    public enum State {
        /** Nobody was confirmed. */
        NOT_CONFIRMED,
        /** The patient was confirmed, and no document shown. */
        NOTHING_SHOWN,
        READ,
        /** The professional said: another person. */
        OTHER_PERSON,
        PATIENT_REFUSED
    }
}
