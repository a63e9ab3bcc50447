package eu.passerelle.xml;

/** A signature that does not hold, or is not of the one shape that is read. The message never holds content. */
public final class SignatureRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        NOT_SIGNED,
        SHAPE,
        ALGORITHM,
        WEAK_KEY,
        CERTIFICATE,
        CONTENT_CHANGED,
        WRONG_VALUE
    }

    private final Reason reason;

    public SignatureRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SignatureRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
