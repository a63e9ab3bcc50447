package eu.passerelle.treatment;

import eu.passerelle.trust.PurposeOfUse;
import java.util.Optional;

/** What must be said before documents are asked for: by the rules, and by the purpose (hazards H17, H18). */
final class ConfirmationCheck {
    private ConfirmationCheck() {}

    /** Empty when nothing is; whether the machine found a difference is asked apart. */
    static Optional<Confirmation.Outcome> lacking(Consultation consultation, Confirmation confirmation) {
        if (confirmation.agreement() == Confirmation.IdentityAgreement.SOME_DIFFER
                && confirmation.differences().isEmpty()) {
            return Optional.of(Confirmation.Outcome.DIFFERENCES_MISSING);
        }
        if (confirmation.purpose() == PurposeOfUse.EMERGENCY
                && !consultation.ruling().emergency()) {
            return Optional.of(Confirmation.Outcome.EMERGENCY_NOT_OFFERED);
        }
        if (confirmation.purpose() == PurposeOfUse.EMERGENCY) {
            return confirmation.reason().isStated()
                    ? Optional.empty()
                    : Optional.of(Confirmation.Outcome.REASON_MISSING);
        }
        if (!consultation.notice().isGiven()) {
            return Optional.of(Confirmation.Outcome.NOTICE_MISSING);
        }
        return agreement(consultation, confirmation).or(() -> code(consultation, confirmation));
    }

    private static Optional<Confirmation.Outcome> agreement(Consultation consultation, Confirmation confirmation) {
        return switch (consultation.ruling().agreement()) {
            case NONE -> Optional.empty();
            case ORAL, EXPLICIT ->
                confirmation.patientAgrees()
                        ? Optional.empty()
                        : Optional.of(Confirmation.Outcome.PATIENT_AGREEMENT_MISSING);
            case SIGNED ->
                confirmation.signature().isPresent()
                        ? Optional.empty()
                        : Optional.of(Confirmation.Outcome.SIGNATURE_MISSING);
        };
    }

    private static Optional<Confirmation.Outcome> code(Consultation consultation, Confirmation confirmation) {
        if (!consultation.expectsCode()) {
            return Optional.empty();
        }
        if (confirmation.accessCode().isBlank()) {
            return Optional.of(Confirmation.Outcome.ACCESS_CODE_MISSING);
        }
        return AccessCode.of(consultation.form(), confirmation.accessCode()).isPresent()
                ? Optional.empty()
                : Optional.of(Confirmation.Outcome.ACCESS_CODE_SHAPE);
    }
}
