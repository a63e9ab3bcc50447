package eu.passerelle.soap.envelope;

import eu.passerelle.xml.XmlWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes whole SOAP messages. A Header element is always there: the incumbent's client falls over without one. The
 * Security header never says mustUnderstand: the incumbent's server falls over with it.
 */
public final class EnvelopeWriter {
    private EnvelopeWriter() {}

    /** An answer. */
    public static byte[] write(
            SoapVersion version,
            String action,
            String messageId,
            Optional<String> relatesTo,
            Consumer<XmlWriter> payload) {
        XmlWriter xml = begin(version);
        xml.element("a:Action", action).element("a:MessageID", messageId);
        relatesTo.ifPresent(id -> xml.element("a:RelatesTo", id));
        return endWith(payload, xml);
    }

    /**
     * A question.
     *
     * @param assertions written untouched, in this order
     */
    public static byte[] request(
            Operation operation, String messageId, URI to, List<byte[]> assertions, Consumer<XmlWriter> payload) {
        XmlWriter xml = begin(SoapVersion.SOAP_12);
        xml.element("a:To", to.toString());
        xml.start("a:Action")
                .attribute("s:mustUnderstand", "1")
                .text(operation.requestAction())
                .end();
        xml.element("a:MessageID", messageId);
        xml.start("a:ReplyTo").element("a:Address", Addressing.ANONYMOUS).end();
        xml.start("wsse:Security").attribute("xmlns:wsse", Envelope.SECURITY);
        assertions.forEach(xml::raw);
        xml.end();
        return endWith(payload, xml);
    }

    private static XmlWriter begin(SoapVersion version) {
        return new XmlWriter()
                .declaration()
                .start("s:Envelope")
                .attribute("xmlns:s", version.namespace())
                .start("s:Header")
                .attribute("xmlns:a", Addressing.NAMESPACE);
    }

    private static byte[] endWith(Consumer<XmlWriter> payload, XmlWriter xml) {
        xml.end().start("s:Body");
        payload.accept(xml);
        return xml.end().end().bytes();
    }
}
