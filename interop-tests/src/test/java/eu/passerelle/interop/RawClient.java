package eu.passerelle.interop;

import eu.passerelle.border.TransactionId;
import eu.passerelle.soap.envelope.EnvelopeWriter;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.soap.xca.ListRequest;
import eu.passerelle.soap.xca.RetrieveRequest;
import eu.passerelle.soap.xcpd.DiscoveryRequest;
import eu.passerelle.trust.TlsContexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Posts bytes to a contact point, whatever they are. */
final class RawClient implements AutoCloseable {
    private final HttpClient client;
    private final URI base;

    RawClient(URI base, SSLContext tls) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    static RawClient ofLuxembourg(URI base) {
        return new RawClient(
                base, new TlsContexts(Keys.CLOCK).client(Keys.identity(Keys.LU_TLS), () -> Optional.of(Keys.PORTUGAL)));
    }

    /** A good question of its kind with these assertions. */
    Answer ask(Operation operation, List<byte[]> assertions) {
        String id = TransactionId.create(Keys.CLOCK).urn();
        return post(operation, id, message(operation, id, assertions));
    }

    private byte[] message(Operation operation, String id, List<byte[]> assertions) {
        return EnvelopeWriter.request(operation, id, to(operation), assertions, xml -> {
            switch (operation) {
                case PATIENT_DISCOVERY -> DiscoveryRequest.write(xml, Papers.WHO, Keys.CLOCK.instant());
                case DOCUMENT_QUERY -> ListRequest.write(xml, Papers.WHICH);
                case DOCUMENT_RETRIEVE -> RetrieveRequest.write(xml, Papers.THIS);
                case DOCUMENT_SUBMISSION -> throw new IllegalArgumentException("not asked here");
            }
        });
    }

    Answer post(Operation operation, String messageId, byte[] message) {
        return post(
                operation,
                messageId,
                "application/soap+xml; charset=UTF-8; action=\"" + operation.requestAction() + "\"",
                message);
    }

    Answer post(Operation operation, String messageId, String contentType, byte[] message) {
        HttpRequest request = HttpRequest.newBuilder(to(operation))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(messageId, response.statusCode(), envelope(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first part where there are several; documents in further parts are not looked at here. */
    private static byte[] envelope(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("multipart/")) {
            return body;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        int start = text.indexOf("<?xml");
        int end = text.indexOf("\r\n--", start);
        return text.substring(start, end).getBytes(StandardCharsets.UTF_8);
    }

    private URI to(Operation operation) {
        return base.resolve(
                switch (operation) {
                    case PATIENT_DISCOVERY -> "/services/XCPD_Service";
                    case DOCUMENT_QUERY, DOCUMENT_RETRIEVE -> "/services/XCA_Service";
                    case DOCUMENT_SUBMISSION -> "/services/XDR_Service";
                });
    }

    @Override
    public void close() {
        client.close();
    }
}
