package eu.passerelle.treatment;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.Refusal;
import java.util.Optional;

/**
 * Why a step did not succeed, as the professional is told.
 *
 * @param kind chooses the words and the next action
 * @param code as the partner sent it; empty when nothing came
 * @param partnerText text of the partner, shown as a message of that country only where the code is foreign
 */
public record Problem(Kind kind, String code, String partnerText) {
    /** One kind, one panel. */
    public enum Kind {
        NO_MATCH,
        MORE_DETAILS_NEEDED,
        /** Several fit, and the country takes no further detail. */
        CANNOT_BE_TOLD_APART,
        /** The patient locked the summary: the code is needed. */
        ACCESS_CODE_MISSING,
        /** The patient locked the summary, and the code was not accepted. */
        ACCESS_CODE_WRONG,
        /** The patient locked the summary, and the country's search mask has no field for the code. */
        ACCESS_CODE_NOT_ASKED,
        WRONG_SHAPE,
        REGISTRY_UNAVAILABLE,
        NO_CONSENT,
        UNREACHABLE,
        TOO_SLOW,
        CUT_OFF,
        UNREADABLE,
        STRONGER_LOGIN,
        NOT_ALLOWED,
        CONFIRMATION_INVALID,
        DATA_DISAGREE,
        NO_DOCUMENT,
        CONTENT,
        /** The document is of another person: withheld (hazard H03). */
        WRONG_PERSON,
        NOT_SERVED,
        /** So many failed identifications that nobody is asked any more for a while. */
        TOO_MANY_ATTEMPTS,
        FAILED_THERE,
        FAILED_HERE
    }

    public static Problem of(Refusal refusal) {
        Kind kind = refusal.known().map(Problem::kindOf).orElse(Kind.FAILED_THERE);
        return new Problem(kind, refusal.code(), refusal.text());
    }

    /**
     * Of a refused identification.
     *
     * @param secretSent whether an access code of the patient was part of the question
     */
    static Problem of(Identification.Refused refused, boolean secretSent) {
        boolean locked = refused.reason().equals(Optional.of(IdentificationReason.PATIENT_AUTHENTICATION_REQUIRED));
        if (!locked) {
            return of(refused.refusal());
        }
        Kind kind = secretSent ? Kind.ACCESS_CODE_WRONG : Kind.ACCESS_CODE_MISSING;
        return new Problem(kind, refused.refusal().code(), refused.refusal().text());
    }

    /**
     * Of a refused identification by a search mask, which may have no field for the code that the country wants. Nothing
     * was confirmed yet: an assertion that is not taken is ours, and none that the professional could give again.
     */
    static Problem of(Identification.Refused refused, FormCheck check) {
        Problem problem = of(refused, check.holdsSecret());
        if (problem.kind() == Kind.ACCESS_CODE_MISSING && !check.couldHoldSecret()) {
            return problem.as(Kind.ACCESS_CODE_NOT_ASKED);
        }
        return problem.kind() == Kind.CONFIRMATION_INVALID ? problem.as(Kind.FAILED_HERE) : problem;
    }

    private Problem as(Kind other) {
        return new Problem(other, code, partnerText);
    }

    /**
     * Of a refused list of documents.
     *
     * @param codeSent whether an access code of the patient was in the treatment relationship
     */
    static Problem ofDocuments(Refusal refusal, boolean codeSent) {
        boolean wrong = codeSent && refusal.known().equals(Optional.of(ErrorCode.OTHER_DOCUMENT_KEYS));
        return wrong ? new Problem(Kind.ACCESS_CODE_WRONG, refusal.code(), refusal.text()) : of(refusal);
    }

    public static Problem of(BorderFault fault) {
        Kind kind = switch (fault.kind()) {
            case UNREACHABLE -> Kind.UNREACHABLE;
            case TOO_SLOW -> Kind.TOO_SLOW;
            case CUT_OFF -> Kind.CUT_OFF;
            case UNREADABLE -> Kind.UNREADABLE;
            case FAULT -> Kind.FAILED_THERE;
        };
        return new Problem(kind, fault.errorCode().code(), "");
    }

    public static Problem of(Kind kind) {
        return new Problem(kind, "", "");
    }

    private static Kind kindOf(ErrorCode code) {
        return switch (code) {
            case ERROR_PI_NO_MATCH -> Kind.NO_MATCH;
            case ERROR_PI_MULTIPLE_MATCHES -> Kind.MORE_DETAILS_NEEDED;
            case ERROR_PI_INCORRECT_FORMATTING, ERROR_PI_MISSING_REQUIRED_FIELDS -> Kind.WRONG_SHAPE;
            case ERROR_PI_REGISTRY_NOT_AVAILABLE -> Kind.REGISTRY_UNAVAILABLE;
            case AUTHENTICATION_TOO_WEAK -> Kind.STRONGER_LOGIN;
            case ASSERTION_INVALID, TREATMENT_RELATIONSHIP_UNLINKED, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED ->
                Kind.CONFIRMATION_INVALID;
            case OTHER_PATIENT, OTHER_DOCUMENT_KEYS -> Kind.DATA_DISAGREE;
            case ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN, UNKNOWN_DOCUMENT_CLASS -> Kind.NOT_SERVED;
            default ->
                switch (code.category()) {
                    case NOT_FOUND -> Kind.NO_DOCUMENT;
                    case PATIENT_CHOICE -> Kind.NO_CONSENT;
                    case RIGHTS -> Kind.NOT_ALLOWED;
                    case SECURITY -> Kind.CONFIRMATION_INVALID;
                    case UNAVAILABLE ->
                        code == ErrorCode.ERROR_GENERIC_CONNECTION_NOT_POSSIBLE
                                ? Kind.UNREACHABLE
                                : Kind.REGISTRY_UNAVAILABLE;
                    case CONTENT -> Kind.CONTENT;
                    case REQUEST, INTERNAL, NOTICE -> Kind.FAILED_THERE;
                };
        };
    }
}
