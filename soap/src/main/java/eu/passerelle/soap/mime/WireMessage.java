package eu.passerelle.soap.mime;

import eu.passerelle.soap.envelope.MessageRefused;
import java.util.Map;
import java.util.Optional;

/**
 * A message as received: the XML with the SOAP envelope, and the parts beside it by their content id.
 *
 * @param charset as stated for the XML
 * @param parts keyed by Content-ID without angle brackets
 */
public record WireMessage(byte[] envelope, Optional<String> charset, boolean multipart, Map<String, Part> parts) {
    /** One attachment. */
    public record Part(String mimeType, byte[] bytes) {}

    public WireMessage {
        parts = Map.copyOf(parts);
    }

    /** Takes a body apart; refuses media types that no SOAP message has. */
    public static WireMessage of(ContentType type, byte[] body, MimeLimits limits) {
        return switch (type.type()) {
            case "application/soap+xml", "text/xml", "application/xml" ->
                new WireMessage(body, type.parameter("charset"), false, Map.of());
            case "multipart/related" -> MultipartReader.read(type, body, limits);
            default ->
                throw new MessageRefused(
                        MessageRefused.Kind.UNSUPPORTED_TYPE, "this media type does not carry SOAP messages");
        };
    }
}
