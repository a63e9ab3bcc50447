package eu.passerelle.soap.server;

import eu.passerelle.soap.mime.ContentType;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * One HTTP request, read whole.
 *
 * @param soapAction the HTTP header, without quotes; empty where missing
 * @param accepts the Accept header; empty where missing
 */
record Incoming(ContentType type, String soapAction, String accepts, List<X509Certificate> peer, byte[] body) {
    boolean readsAttachments() {
        return type.isMultipart() || accepts.contains("multipart/related") || accepts.contains("application/xop+xml");
    }
}
