package eu.passerelle.treatment;

import eu.passerelle.trust.PurposeOfUse;
import java.util.Optional;
import java.util.Set;

/**
 * The second step: the professional confirms the person and states why.
 *
 * @param reason where the purpose is emergency; kept in B only
 * @param agreement whether the answer agrees with the document in hand
 * @param differences what differs, where some does
 * @param patientAgrees that the patient agreed, where country A asks for it (hazard H18); an emergency does without
 * @param signature where country A asks that the patient signs
 * @param differenceSeen that the professional confirmed once more although the machine found a difference
 * @param accessCode the patient's, where the rules expect one ({@link Consultation#expectsCode()}); empty where not typed
 */
public record Confirmation(
        PurposeOfUse purpose,
        EmergencyReason reason,
        IdentityAgreement agreement,
        Set<Difference> differences,
        boolean patientAgrees,
        Optional<PatientSignature> signature,
        boolean differenceSeen,
        String accessCode) {
    public Confirmation {
        differences = Set.copyOf(differences);
    }

    /** Without an access code. */
    public Confirmation(
            PurposeOfUse purpose,
            EmergencyReason reason,
            IdentityAgreement agreement,
            Set<Difference> differences,
            boolean patientAgrees,
            Optional<PatientSignature> signature,
            boolean differenceSeen) {
        this(purpose, reason, agreement, differences, patientAgrees, signature, differenceSeen, "");
    }

    /** With a reason in the professional's own words, nothing that differs, and nothing signed. */
    public Confirmation(
            PurposeOfUse purpose,
            String emergencyReason,
            IdentityAgreement agreement,
            boolean patientAgrees,
            boolean differenceSeen) {
        this(
                purpose,
                EmergencyReason.of(emergencyReason),
                agreement,
                Set.of(),
                patientAgrees,
                Optional.empty(),
                differenceSeen);
    }

    /** The same, with the code that the patient handed over. */
    public Confirmation withAccessCode(String code) {
        return new Confirmation(
                purpose, reason, agreement, differences, patientAgrees, signature, differenceSeen, code);
    }

    @Override
    public String toString() {
        return "Confirmation[…]";
    }

    /** What the professional says of the answer against the document in hand. */
    public enum IdentityAgreement {
        AGREES,
        SOME_DIFFER
    }

    /** What may differ although it is the same person. */
    public enum Difference {
        SPELLING,
        SECOND_NAME,
        ADDRESS,
        OTHER
    }

    /** What became of it. */
    public enum Outcome {
        STARTED,
        /** The machine found a difference: confirm once more, having seen it. */
        DIFFERENCE_MUST_BE_SEEN,
        REASON_MISSING,
        /** Some of it differs, and nobody said what. */
        DIFFERENCES_MISSING,
        /** The patient was not informed, because that was not possible: care begins with the notice. */
        NOTICE_MISSING,
        /** The rules give no emergency access to this country's records. */
        EMERGENCY_NOT_OFFERED,
        /** Country A asks that the patient agrees, and nobody said so. */
        PATIENT_AGREEMENT_MISSING,
        /** Country A asks that the patient signs, and nobody did. */
        SIGNATURE_MISSING,
        /** The rules say that country A expects a code of the patient, and nobody typed one. */
        ACCESS_CODE_MISSING,
        /** The code has not the shape that country A gives it. */
        ACCESS_CODE_SHAPE,
        /** The consultation is not at this step any more. */
        TOO_LATE
    }
}
