package eu.passerelle.soap.envelope;

/**
 * A message that is not read any further: its sender broke the form. The reason is a sentence of ours, fit for a fault
 * and for a log; it never holds content.
 */
public final class MessageRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong, as far as HTTP and SOAP make a difference. */
    public enum Kind {
        /** Not the shape the operation asks for. */
        MALFORMED(400),
        /** A header that must be understood is not. */
        NOT_UNDERSTOOD(500),
        /** An action nobody here serves. */
        UNKNOWN_ACTION(400),
        /** A media type nobody here reads. */
        UNSUPPORTED_TYPE(415),
        /** Over a limit. */
        TOO_LARGE(413),
        /** The bytes came too slowly. */
        TOO_SLOW(408),
        /** The bytes broke off. */
        BROKEN_OFF(400);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        public int httpStatus() {
            return httpStatus;
        }
    }

    private final Kind kind;

    public MessageRefused(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    public static MessageRefused malformed(String reason) {
        return new MessageRefused(Kind.MALFORMED, reason);
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
