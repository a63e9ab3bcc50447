package eu.passerelle.soap.client;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.BorderFault.Kind;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.ExchangeWitness.Side;
import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.soap.envelope.SoapVersion;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** One service of one partner: asks, within its breaker, and reads what comes back. */
final class Call {
    private final SoapClientSettings settings;
    private final HttpLine line;
    private final Breaker breaker;
    private final AnswerReading answers;

    Call(SoapClientSettings settings, HttpLine line) {
        this.settings = settings;
        this.line = line;
        this.breaker = new Breaker(settings.breaker(), settings.clock());
        this.answers = new AnswerReading(settings.limits());
    }

    <T> T ask(Operation operation, URI to, byte[] message, Exchange exchange, AnswerReading.Payload<T> reader) {
        Instant from = settings.clock().instant();
        Optional<HttpResponse<byte[]>> response = Optional.empty();
        String outcome = "fault: internal";
        try {
            HttpResponse<byte[]> received = send(operation, to, message, exchange);
            response = Optional.of(received);
            T read = answers.read(
                    received.statusCode(),
                    received.headers().firstValue("Content-Type").orElse(""),
                    received.body(),
                    reader);
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
