package eu.passerelle.soap.client;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.BorderFault.Kind;
import eu.passerelle.soap.SoapLimits;
import eu.passerelle.soap.envelope.Envelope;
import eu.passerelle.soap.envelope.Fault;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.soap.mime.ContentType;
import eu.passerelle.soap.mime.WireMessage;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlRefused;
import java.util.Map;

/** Gets at the payload of an HTTP answer; what is none becomes a {@link BorderFault}. */
final class AnswerReading {
    private static final int FIRST_ERROR = 300;

    private final SoapLimits limits;

    AnswerReading(SoapLimits limits) {
        this.limits = limits;
    }

    /** Reads an answer's payload, with the parts beside it. */
    interface Payload<T> {
        T read(XmlCursor payload, Map<String, WireMessage.Part> parts);
    }

    <T> T read(int status, String contentType, byte[] body, Payload<T> reader) {
        try {
            WireMessage message = WireMessage.of(ContentType.parse(contentType), body, limits.mime());
            try (Envelope envelope = Envelope.open(message.envelope(), message.charset(), limits.xml())) {
                if (envelope.isFault()) {
                    String code = Fault.readCode(envelope.payload());
                    throw new BorderFault(
                            Kind.FAULT, "the partner answered with a SOAP fault " + code + " (HTTP " + status + ")");
                }
                if (status >= FIRST_ERROR) {
                    throw httpError(status);
                }
                T read = reader.read(envelope.payload(), message.parts());
                envelope.finish();
                return read;
            }
        } catch (MessageRefused e) {
            throw status < FIRST_ERROR ? unreadable(e) : httpError(status);
        } catch (XmlRefused e) {
            throw status < FIRST_ERROR
                    ? new BorderFault(Kind.UNREADABLE, "the answer cannot be read: " + e.reason())
                    : httpError(status);
        }
    }

    private static BorderFault unreadable(MessageRefused refused) {
        boolean cut = refused.kind() == MessageRefused.Kind.BROKEN_OFF;
        return new BorderFault(cut ? Kind.CUT_OFF : Kind.UNREADABLE, "the answer cannot be read: " + refused.reason());
    }

    private static BorderFault httpError(int status) {
        return new BorderFault(Kind.FAULT, "the partner answered with HTTP " + status);
    }
}
