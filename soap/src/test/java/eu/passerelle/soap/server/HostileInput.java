package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.soap.FakeCountry;
import eu.passerelle.soap.Samples;
import eu.passerelle.soap.SoapLimits;
import eu.passerelle.soap.TestKeys;
import eu.passerelle.soap.envelope.EnvelopeWriter;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.soap.xcpd.DiscoveryRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A contact point, a socket to annoy it with, and the proof that it goes on serving. */
abstract class HostileInput {
    static final String PATH = "/services/XCPD_Service";

    final FakeCountry country = new FakeCountry();
    final List<Sighting> sightings = new CopyOnWriteArrayList<>();
    ContactPoint contactPoint;

    @BeforeEach
    void open() {
        contactPoint = new ContactPoint(ContactPointSettings.onLoopback(
                        TestKeys.contextOfA(), Samples.PT, Samples.HOME_A, country, InstantSource.system())
                .seenBy(sightings::add)
                .within(Duration.ofSeconds(5), SoapLimits.SERVER.withMessageBytes(1_000_000), patience()));
    }

    ConnectionLimits patience() {
        return ConnectionLimits.USUAL.withPatience(Duration.ofSeconds(2), Duration.ofSeconds(20));
    }

    @AfterEach
    void stillServesAndCloses() throws IOException {
        try {
            country.asked().clear();
            assertThat(post("application/soap+xml", goodMessage())).startsWith("HTTP/1.1 200 ");
            assertThat(country.asked()).hasSize(1);
        } finally {
            contactPoint.close();
        }
    }

    static byte[] goodMessage() {
        return EnvelopeWriter.request(
                Operation.PATIENT_DISCOVERY,
                "urn:uuid:01938a52-0000-7000-8000-000000000001",
                URI.create("https://localhost" + PATH),
                List.of(),
                xml -> DiscoveryRequest.write(
                        xml, Samples.QUERY, InstantSource.system().instant()));
    }

    static String goodText() {
        return new String(goodMessage(), StandardCharsets.UTF_8);
    }

    /** Refused by code or fault, with nobody asked and nothing of the inside told. */
    void assertRefused(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).doesNotContain("eu.passerelle", "org.apache", "Exception", "java.");
        assertThat(country.asked()).isEmpty();
    }

    String post(String contentType, byte[] body) throws IOException {
        return send(head(contentType, body.length), body);
    }

    static String head(String contentType, long length) {
        return "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
                + "\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n";
    }

    /** Sends all of it, as far as the server takes it, and reads until the server has nothing more to say. */
    String send(String head, byte[] body) throws IOException {
        try (SSLSocket socket = connect(TestKeys.contextOfB())) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head.getBytes(StandardCharsets.ISO_8859_1));
                out.write(body);
                out.flush();
            } catch (IOException serverStoppedListening) {
                assertThat(contactPoint.port()).isPositive();
            }
            return answer(socket);
        }
    }

    SSLSocket connect(SSLContext tls) throws IOException {
        SSLSocket socket =
                (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), contactPoint.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    static String answer(SSLSocket socket) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            in.transferTo(all);
        } catch (IOException reset) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
