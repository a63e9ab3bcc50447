package eu.passerelle.xml;

/** XML that is not read: not well-formed, or beyond what is allowed. The message never holds content. */
public final class XmlRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        NOT_WELL_FORMED,
        DOCTYPE,
        ENTITY,
        TOO_LARGE,
        TOO_DEEP,
        TOO_MANY_ELEMENTS,
        TOO_MANY_ATTRIBUTES,
        VALUE_TOO_LONG,
        INPUT_BROKEN
    }

    private final Reason reason;

    public XmlRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public XmlRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
