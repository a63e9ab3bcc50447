package eu.passerelle.treatment;

import java.util.Optional;
import java.util.UUID;

/**
 * The durable trace of consultations: a row each, with its state, never with clinical content. Every method has
 * committed when it returns.
 */
public interface ConsultationRecord {
    void opened(Consultation consultation);

    /** How the patient was informed, where it was not stated at the opening. */
    void informed(UUID consultation, NoticeGiven notice);

    /** A step ended; the code is the partner's, or empty. */
    void reached(UUID consultation, String state, String code);

    /** The patient was confirmed and the treatment relationship issued. */
    void confirmed(UUID consultation, Confirmed confirmed);

    void read(UUID consultation, String documentUniqueId, String sha256, String release);

    void closed(UUID consultation, Closing how);

    /** While a summary is read; the detail is a number or a moment, never content. */
    void happened(UUID consultation, ReadingEvent event, String detail);

    /** To the helpdesk. */
    void reported(ProblemReport report);

    /** Linked to nothing. */
    void thought(Opinion opinion);

    /** The reference of a consultation that this user opened and that is in nobody's memory any more. */
    Optional<Reference> interrupted(ConsultationToken token, SignedIn user);

    /** What was confirmed (the patient's agreement by the rule of country A: NONE, ORAL, EXPLICIT, SIGNED, CANNOT_ANSWER): by which patient id, why, and on which assertions. */
    record Confirmed(
            String patientRoot,
            String patientExtension,
            String purpose,
            String emergencyReason,
            String identityAgreement,
            String birthDateComparison,
            String nameComparison,
            String patientAgreement) {}
}
