package eu.passerelle.soap.client;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.BorderFault.Kind;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.ExchangeWitness.Side;
import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.soap.envelope.Envelope;
import eu.passerelle.soap.envelope.Fault;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.soap.envelope.SoapVersion;
import eu.passerelle.soap.mime.ContentType;
import eu.passerelle.soap.mime.WireMessage;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlRefused;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** One service of one partner: asks, within its breaker, and reads what comes back. */
final class Call {
    private final SoapClientSettings settings;
    private final HttpLine line;
    private final Breaker breaker;

    Call(SoapClientSettings settings, HttpLine line) {
        this.settings = settings;
        this.line = line;
        this.breaker = new Breaker(settings.breaker(), settings.clock());
    }

    /** Reads an answer's payload. */
    interface Reader<T> {
        T read(XmlCursor payload, Map<String, WireMessage.Part> parts);
    }

    <T> T ask(Operation operation, URI to, byte[] message, Exchange exchange, Reader<T> reader) {
        Instant from = settings.clock().instant();
        Optional<HttpResponse<byte[]>> response = Optional.empty();
        String outcome = "fault: internal";
        try {
            HttpResponse<byte[]> received = send(operation, to, message, exchange);
            response = Optional.of(received);
            T read = read(received, reader);
            outcome = "answered";
            return read;
        } catch (BorderFault e) {
            outcome = (e.kind() == Kind.UNREADABLE ? "malformed: " : "fault: ") + e.kind();
            throw e;
        } finally {
            see(operation, message, exchange, from, response, outcome);
        }
    }

    private HttpResponse<byte[]> send(Operation operation, URI to, byte[] message, Exchange exchange) {
        if (exchange.remaining(settings.clock()).isZero()) {
            throw new BorderFault(Kind.TOO_SLOW, "no time is left to ask");
        }
        if (!breaker.admits()) {
            throw new BorderFault(Kind.UNREACHABLE, "the partner did not answer lately and is not asked now");
        }
        boolean reached = false;
        try {
            HttpResponse<byte[]> response = sendTwiceAtMost(operation, to, message, exchange);
            reached = true;
            return response;
        } catch (HttpLine.Failed e) {
            reached = e.fault().kind() == Kind.UNREADABLE;
            throw e.fault();
        } finally {
            if (reached) {
                breaker.reached();
            } else {
                breaker.failed();
            }
        }
    }

    private HttpResponse<byte[]> sendTwiceAtMost(Operation operation, URI to, byte[] message, Exchange exchange)
            throws HttpLine.Failed {
        String type = SoapVersion.SOAP_12.contentType(operation.requestAction());
        try {
            return line.post(to, type, message, exchange.remaining(settings.clock()));
        } catch (HttpLine.Failed e) {
            if (!e.unanswered() || exchange.remaining(settings.clock()).isZero()) {
                throw e;
            }
            return line.post(to, type, message, exchange.remaining(settings.clock()));
        }
    }

    private <T> T read(HttpResponse<byte[]> response, Reader<T> reader) {
        boolean ok = response.statusCode() == 200;
        try {
            WireMessage message = WireMessage.of(
                    ContentType.parse(
                            response.headers().firstValue("Content-Type").orElse("")),
                    response.body(),
                    settings.limits().mime());
            try (Envelope envelope = Envelope.open(
                    message.envelope(), message.charset(), settings.limits().xml())) {
                if (envelope.isFault()) {
                    throw new BorderFault(
                            Kind.FAULT,
                            "the partner answered with a SOAP fault " + Fault.readCode(envelope.payload()) + " (HTTP "
                                    + response.statusCode() + ")");
                }
                if (!ok) {
                    throw httpError(response.statusCode());
                }
                T read = reader.read(envelope.payload(), message.parts());
                envelope.finish();
                return read;
            }
        } catch (MessageRefused e) {
            throw ok
                    ? new BorderFault(kind(e), "the answer cannot be read: " + e.reason())
                    : httpError(response.statusCode());
        } catch (XmlRefused e) {
            throw ok
                    ? new BorderFault(Kind.UNREADABLE, "the answer cannot be read: " + e.reason())
                    : httpError(response.statusCode());
        }
    }

    private static Kind kind(MessageRefused refused) {
        return refused.kind() == MessageRefused.Kind.BROKEN_OFF ? Kind.CUT_OFF : Kind.UNREADABLE;
    }

    private static BorderFault httpError(int status) {
        return new BorderFault(Kind.FAULT, "the partner answered with HTTP " + status);
    }

    private void see(
            Operation operation,
            byte[] message,
            Exchange exchange,
            Instant from,
            Optional<HttpResponse<byte[]>> response,
            String outcome) {
        settings.witness()
                .saw(new Sighting(
                        Side.CLIENT,
                        Optional.of(exchange.id()),
                        exchange.id().urn(),
                        operation.transaction(),
                        response.flatMap(HttpResponse::sslSession).flatMap(Call::peer),
                        sha256(message),
                        response.map(HttpResponse::body).map(Call::sha256).orElse(""),
                        from,
                        settings.clock().instant(),
                        outcome));
    }

    private static Optional<X509Certificate> peer(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
