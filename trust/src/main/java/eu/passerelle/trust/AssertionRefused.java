package eu.passerelle.trust;

import eu.passerelle.border.ErrorCode;

/** Carries a refusal out of the steps of a check; never leaves this room. */
final class AssertionRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    AssertionRefused(ErrorCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    /** Structure, signature, algorithm, trust, country, audience, replay. */
    static AssertionRefused notEnsured(String reason) {
        return new AssertionRefused(ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED, reason);
    }

    Verdict verdict() {
        return new Verdict.Refused(code, String.valueOf(getMessage()));
    }
}
