package eu.passerelle.treatment;

import eu.passerelle.trust.PurposeOfUse;

/**
 * The second step: the professional confirms the person and states why.
 *
 * @param emergencyReason at least ten characters where the purpose is emergency; kept in B only
 * @param agreement whether the answer agrees with the document in hand
 * @param patientAgrees that the patient agreed, where country A asks for it (hazard H18); an emergency does without
 * @param differenceSeen that the professional confirmed once more although the machine found a difference
 */
public record Confirmation(
        PurposeOfUse purpose,
        String emergencyReason,
        IdentityAgreement agreement,
        boolean patientAgrees,
        boolean differenceSeen) {
    /** What the professional says of the answer against the document in hand. */
    public enum IdentityAgreement {
        AGREES,
        SOME_DIFFER
    }

    /** What became of it. */
    public enum Outcome {
        STARTED,
        /** The machine found a difference: confirm once more, having seen it. */
        DIFFERENCE_MUST_BE_SEEN,
        REASON_MISSING,
        /** The rules give no emergency access to this country's records. */
        EMERGENCY_NOT_OFFERED,
        /** Country A asks that the patient agrees, and nobody said so. */
        PATIENT_AGREEMENT_MISSING,
        /** The consultation is not at this step any more. */
        TOO_LATE
    }
}
