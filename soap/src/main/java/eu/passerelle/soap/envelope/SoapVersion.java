package eu.passerelle.soap.envelope;

import java.util.Optional;

/** The two versions of SOAP; the network speaks 1.2, old requests are answered in the version they came in. */
public enum SoapVersion {
    SOAP_12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml"),
    SOAP_11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml");

    private final String namespace;
    private final String mediaType;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    public String namespace() {
        return namespace;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The Content-Type of a message without attachments. */
    public String contentType(String action) {
        return switch (this) {
            case SOAP_12 -> mediaType + "; charset=UTF-8; action=\"" + action + "\"";
            case SOAP_11 -> mediaType + "; charset=UTF-8";
        };
    }

    public static Optional<SoapVersion> ofNamespace(String namespace) {
        for (SoapVersion version : values()) {
            if (version.namespace.equals(namespace)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
