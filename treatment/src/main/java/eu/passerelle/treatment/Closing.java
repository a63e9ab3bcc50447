package eu.passerelle.treatment;

/** How a consultation ended. */
public enum Closing {
    FINISHED,
    /** The treatment relationship ran out. */
    EXPIRED,
    /** The professional said: another person. */
    IDENTITY_REJECTED,
    /** The patient did not agree: nothing of the patient was kept. */
    PATIENT_REFUSED
}
