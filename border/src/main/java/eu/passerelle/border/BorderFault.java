package eu.passerelle.border;

/** No answer came over the border that could be used. The message never holds patient data. */
public final class BorderFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What went wrong, as the waiting person must be told apart. */
    public enum Kind {
        /** No connection: refused, unknown host, TLS failure, breaker open. */
        UNREACHABLE,
        /** The deadline passed. */
        TOO_SLOW,
        /** The connection broke in the middle of the answer. */
        CUT_OFF,
        /** An answer came that is not one: garbage, wrong type, over a limit. */
        UNREADABLE,
        /** A SOAP fault, or an HTTP error. */
        FAULT
    }

    private final Kind kind;

    public BorderFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public BorderFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public ErrorCode errorCode() {
        return ErrorCode.ERROR_GENERIC_CONNECTION_NOT_POSSIBLE;
    }
}
