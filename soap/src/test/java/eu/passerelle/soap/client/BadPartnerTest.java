package eu.passerelle.soap.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.BorderFault.Kind;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.border.Identification;
import eu.passerelle.soap.Samples;
import eu.passerelle.soap.SoapLimits;
import eu.passerelle.soap.TestKeys;
import eu.passerelle.soap.envelope.EnvelopeWriter;
import eu.passerelle.soap.envelope.Fault;
import eu.passerelle.soap.envelope.SoapVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Whatever a partner's server does, the client ends in time with a fault that says what it was. */
class BadPartnerTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final String SOAP = "application/soap+xml";

    private final List<Sighting> sightings = new CopyOnWriteArrayList<>();

    private SoapClient client(URI address, SSLContext tls) {
        return new SoapClient(SoapClientSettings.of(tls, Endpoints.below(address), Samples.HOME_A, CLOCK)
                .within(SoapLimits.CLIENT.withMessageBytes(100_000))
                .seenBy(sightings::add));
    }

    private Identification ask(URI address, SSLContext tls, Duration limit) {
        try (SoapClient client = client(address, tls)) {
            return client.identify(Samples.QUERY, Samples.CREDENTIALS, Exchange.within(limit, CLOCK));
        }
    }

    private void assertFault(ScriptedServer.Script script, Kind kind, int requests) {
        assertFault(script, kind, requests, Duration.ofSeconds(20));
    }

    private void assertFault(ScriptedServer.Script script, Kind kind, int requests, Duration limit) {
        try (ScriptedServer server = new ScriptedServer(script)) {
            assertFault(server.address(), TestKeys.contextOfB(), kind, limit);
            assertThat(server.requests()).isEqualTo(requests);
        }
    }

    private void assertFault(URI address, SSLContext tls, Kind kind, Duration limit) {
        assertThatThrownBy(() -> ask(address, tls, limit)).isInstanceOfSatisfying(BorderFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.getMessage()).doesNotContain("SECRET");
            assertThat(fault.getCause()).isNull();
        });
        assertThat(sightings).singleElement().satisfies(seen -> {
            assertThat(seen.outcome()).endsWith(": " + kind);
            assertThat(seen.requestSha256()).hasSize(64);
        });
    }

    private static String goodAnswer() {
        return new String(
                EnvelopeWriter.write(
                        SoapVersion.SOAP_12,
                        "urn:a",
                        "urn:uuid:1",
                        Optional.empty(),
                        xml -> xml.start("PRPA_IN201306UV02")
                                .attribute("xmlns", "urn:hl7-org:v3")
                                .start("acknowledgement")
                                .start("typeCode")
                                .attribute("code", "AA")
                                .end()
                                .end()
                                .end()),
                StandardCharsets.UTF_8);
    }

    @Test
    void garbageInsteadOfHttp() {
        assertFault((n, socket) -> ScriptedServer.write(socket, "SECRET garbage\r\n\r\n"), Kind.UNREADABLE, 1);
    }

    @Test
    void garbageInsteadOfXml() {
        assertFault((n, socket) -> ScriptedServer.answer(socket, 200, SOAP, "SECRET <<<"), Kind.UNREADABLE, 1);
    }

    @Test
    void anotherMessageInsteadOfTheAnswer() {
        assertFault(
                (n, socket) ->
                        ScriptedServer.answer(socket, 200, SOAP, goodAnswer().replace("PRPA_IN201306UV02", "SECRET")),
                Kind.UNREADABLE,
                1);
    }

    @Test
    void aDocumentType() {
        assertFault(
                (n, socket) -> ScriptedServer.answer(
                        socket, 200, SOAP, goodAnswer().replaceFirst("\\?>", "?><!DOCTYPE x SYSTEM 'SECRET'>")),
                Kind.UNREADABLE,
                1);
    }

    @Test
    void aWebPage() {
        assertFault(
                (n, socket) -> ScriptedServer.answer(socket, 200, "text/html", "<html>SECRET</html>"),
                Kind.UNREADABLE,
                1);
    }

    @Test
    void anErrorPage() {
        assertFault(
                (n, socket) -> ScriptedServer.answer(socket, 500, "text/html", "<html>SECRET</html>"), Kind.FAULT, 1);
    }

    @Test
    void anEmptyAcknowledgement() {
        assertFault((n, socket) -> ScriptedServer.answer(socket, 202, SOAP, ""), Kind.UNREADABLE, 1);
    }

    @Test
    void aRedirection() {
        assertFault(
                (n, socket) -> ScriptedServer.write(
                        socket, "HTTP/1.1 302 X\r\nLocation: https://localhost/SECRET\r\nContent-Length: 0\r\n\r\n"),
                Kind.FAULT,
                1);
    }

    @Test
    void aFault() {
        String fault = new String(
                Fault.write(SoapVersion.SOAP_12, Fault.Blame.RECEIVER, "SECRET", "urn:uuid:1", Optional.empty()),
                StandardCharsets.UTF_8);
        assertFault((n, socket) -> ScriptedServer.answer(socket, 500, SOAP, fault), Kind.FAULT, 1);
    }

    @Test
    void aFaultThatClaimsToBeFine() {
        String fault = new String(
                Fault.write(SoapVersion.SOAP_11, Fault.Blame.SENDER, "SECRET", "urn:uuid:1", Optional.empty()),
                StandardCharsets.UTF_8);
        assertFault((n, socket) -> ScriptedServer.answer(socket, 200, "text/xml", fault), Kind.FAULT, 1);
    }

    @Test
    void anAnswerCutInTheMiddle() {
        assertFault(
                (n, socket) -> ScriptedServer.write(
                        socket,
                        "HTTP/1.1 200 X\r\nContent-Type: " + SOAP + "\r\nContent-Length: 5000\r\n\r\n<s:Envelope"),
                Kind.CUT_OFF,
                1);
    }

    @Test
    void aChunkedAnswerCutInTheMiddle() {
        assertFault(
                (n, socket) -> ScriptedServer.write(
                        socket,
                        "HTTP/1.1 200 X\r\nContent-Type: " + SOAP
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n<s:E"),
                Kind.CUT_OFF,
                1);
    }

    @Test
    void aHugeAnswer() {
        assertFault(
                (n, socket) -> {
                    ScriptedServer.write(
                            socket,
                            "HTTP/1.1 200 X\r\nContent-Type: " + SOAP + "\r\nContent-Length: 100000000\r\n\r\n");
                    for (int i = 0; i < 1_000; i++) {
                        ScriptedServer.write(socket, "x".repeat(100_000));
                    }
                },
                Kind.UNREADABLE,
                1);
    }

    @Test
    void aServerThatSaysNothing() {
        assertFault((n, socket) -> Thread.sleep(5_000), Kind.TOO_SLOW, 1, Duration.ofMillis(700));
    }

    @Test
    void aServerThatDrips() {
        assertFault(
                (n, socket) -> {
                    ScriptedServer.write(
                            socket, "HTTP/1.1 200 X\r\nContent-Type: " + SOAP + "\r\nContent-Length: 5000\r\n\r\n");
                    for (int i = 0; i < 200; i++) {
                        ScriptedServer.write(socket, " ");
                        Thread.sleep(50);
                    }
                },
                Kind.TOO_SLOW,
                1,
                Duration.ofMillis(700));
    }

    @Test
    void noTimeLeftBeforeAsking() {
        assertFault(
                (n, socket) -> ScriptedServer.answer(socket, 200, SOAP, goodAnswer()), Kind.TOO_SLOW, 0, Duration.ZERO);
    }

    @Test
    void asksOnceMoreWhenTheServerHangsUpWithoutAWord() {
        try (ScriptedServer server = new ScriptedServer((n, socket) -> {
            if (n > 1) {
                ScriptedServer.answer(socket, 200, SOAP, goodAnswer());
            }
        })) {
            assertThat(ask(server.address(), TestKeys.contextOfB(), Duration.ofSeconds(20)))
                    .isInstanceOf(Identification.NoMatch.class);
            assertThat(server.requests()).isEqualTo(2);
            assertThat(sightings).hasSize(1);
        }
    }

    @Test
    void asksNoThirdTime() {
        assertFault((n, socket) -> {}, Kind.UNREACHABLE, 2);
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertFault(
                URI.create("https://localhost:" + port),
                TestKeys.contextOfB(),
                Kind.UNREACHABLE,
                Duration.ofSeconds(20));
    }

    @Test
    void aServerThatNobodyTrusts() {
        try (ScriptedServer server =
                new ScriptedServer((n, socket) -> ScriptedServer.answer(socket, 200, SOAP, goodAnswer()))) {
            assertFault(
                    server.address(),
                    TestKeys.contextTrustingStrangersOnly(),
                    Kind.UNREACHABLE,
                    Duration.ofSeconds(20));
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void refusesFastAfterFailuresInARowAndOnlyThatService() {
        try (ScriptedServer server = new ScriptedServer((n, socket) -> {});
                SoapClient client = new SoapClient(SoapClientSettings.of(
                                TestKeys.contextOfB(), Endpoints.below(server.address()), Samples.HOME_A, CLOCK)
                        .brokenBy(new BreakerPolicy(2, Duration.ofHours(1))))) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> client.identify(
                                Samples.QUERY, Samples.CREDENTIALS, Exchange.within(Duration.ofSeconds(20), CLOCK)))
                        .isInstanceOf(BorderFault.class);
            }
            assertThat(server.requests()).isEqualTo(4);
            assertThatThrownBy(() -> client.find(
                            DocumentQuery.of(Samples.PATIENT, DocumentKind.PATIENT_SUMMARY),
                            Samples.CREDENTIALS,
                            Exchange.within(Duration.ofSeconds(20), CLOCK)))
                    .isInstanceOfSatisfying(
                            BorderFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE));
            assertThat(server.requests()).isEqualTo(6);
        }
    }
}
