package eu.passerelle.soap.envelope;

import java.util.Optional;

/**
 * The WS-Addressing headers that are looked at, as text on the wire. Where a message carries them twice, the right
 * namespace wins over the wrong one that the incumbent puts on its retrieve.
 */
public record Addressing(Optional<String> action, Optional<String> messageId, Optional<String> relatesTo) {
    public static final String NAMESPACE = "http://www.w3.org/2005/08/addressing";

    /** The address of nobody in particular; the incumbent also uses it as a namespace. */
    public static final String ANONYMOUS = NAMESPACE + "/anonymous";

    static final String OLD_NAMESPACE = "http://schemas.xmlsoap.org/ws/2004/08/addressing";

    static boolean knows(String namespace) {
        return switch (namespace) {
            case NAMESPACE, ANONYMOUS, OLD_NAMESPACE -> true;
            default -> false;
        };
    }
}
