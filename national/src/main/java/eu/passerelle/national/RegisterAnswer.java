package eu.passerelle.national;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.PatientId;

/** What the register says to a question. */
public sealed interface RegisterAnswer {
    /** One person, by the id to be used from now on. */
    record One(PatientId patient, Demographics demographics) implements RegisterAnswer {}

    record Nobody() implements RegisterAnswer {}

    /** More than one person fits: one more detail is needed. */
    record Several() implements RegisterAnswer {}

    /** The register does not answer this question: a field missing, malformed, an access code wrong. */
    record Rejected(ErrorCode code, IdentificationReason reason, String text) implements RegisterAnswer {}
}
