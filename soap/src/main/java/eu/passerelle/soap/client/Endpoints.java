package eu.passerelle.soap.client;

import java.net.URI;

/** Where a partner's contact point listens, as discovery says: patient discovery, query and retrieve, submission. */
public record Endpoints(URI xcpd, URI xca, URI xdr) {
    public Endpoints {
        require(xcpd);
        require(xca);
        require(xdr);
    }

    private static void require(URI endpoint) {
        if (!"https".equalsIgnoreCase(endpoint.getScheme()) || endpoint.getHost() == null) {
            throw new IllegalArgumentException("not an https address: " + endpoint);
        }
    }

    /** The usual three paths below one address. */
    public static Endpoints below(URI base) {
        String text = base.toString().endsWith("/") ? base.toString() : base + "/";
        return new Endpoints(
                URI.create(text + "services/XCPD_Service"),
                URI.create(text + "services/XCA_Service"),
                URI.create(text + "services/XDR_Service"));
    }
}
