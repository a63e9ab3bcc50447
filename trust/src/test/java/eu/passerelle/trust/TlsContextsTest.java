package eu.passerelle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.KeyKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsContextsTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.create("Test", CLOCK);
    private static final KeyIdentity SERVER = identity(AUTHORITY.tls("PT"));
    private static final KeyIdentity CLIENT = identity(AUTHORITY.tls("LU"));
    private static final KeyIdentity STRANGER = identity(AUTHORITY.tls("LU"));

    private final FakeTrustList trusted = new FakeTrustList(partner("LU", CLIENT));
    private final TlsContexts contexts = new TlsContexts(CLOCK);
    private @Nullable HttpsServer server;

    private static KeyIdentity identity(IssuedKey key) {
        return new KeyIdentity(key.privateKey(), key.chain());
    }

    private static TrustedPartner partner(String country, KeyIdentity tls) {
        return new TrustedPartner(
                CountryCode.of(country),
                HomeCommunityId.of("2.16.17.710.813.1000.990.1"),
                Set.of(tls.certificate()),
                Set.of(),
                Map.of());
    }

    private URI start(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setSSLParameters(TlsContexts.serverParameters());
            }
        });
        server.createContext("/", exchange -> {
            X509Certificate peer =
                    (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0];
            byte[] answer = peer.getSubjectX500Principal().getName().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        this.server = server;
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static String ask(SSLContext context, URI uri) throws Exception {
        return ask(context, uri, TlsContexts.clientParameters());
    }

    private static String ask(SSLContext context, URI uri, SSLParameters parameters) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void twoPartnersTalk(String version) throws Exception {
        URI uri = start(contexts.server(SERVER, trusted));
        SSLParameters parameters = TlsContexts.clientParameters();
        parameters.setProtocols(new String[] {version});
        assertThat(ask(contexts.client(CLIENT, partner("PT", SERVER)), uri, parameters))
                .contains("C=LU");
        assertThat(ask(
                        contexts.client(CLIENT, partner("PT", SERVER)),
                        URI.create("https://127.0.0.1:" + uri.getPort() + "/"),
                        parameters))
                .contains("C=LU");
    }

    @Test
    void ellipticCurveKeysWorkToo() throws Exception {
        Instant now = CLOCK.instant();
        KeyIdentity curve = identity(
                AUTHORITY.tls("LU", KeyKind.EC_P256, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))));
        trusted.add(partner("LU", curve));
        URI uri = start(contexts.server(SERVER, trusted));
        assertThat(ask(contexts.client(curve, partner("PT", SERVER)), uri)).contains("C=LU");
    }

    @Test
    void aClientThatIsNotListedIsRefusedAlthoughTheSameAuthorityIssuedIt() throws Exception {
        URI uri = start(contexts.server(SERVER, trusted));
        assertThatThrownBy(() -> ask(contexts.client(STRANGER, partner("PT", SERVER)), uri))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aClientWithoutCertificateIsRefused() throws Exception {
        URI uri = start(contexts.server(SERVER, trusted));
        SSLContext bare = SSLContext.getInstance("TLS");
        bare.init(null, new TrustManager[] {new PinnedPeers(SERVER.certificate()::equals, Set.of(), CLOCK)}, null);
        assertThatThrownBy(() -> ask(bare, uri)).isInstanceOf(IOException.class);
    }

    @Test
    void aPartnerAddedLaterIsLetInWithoutRestart() throws Exception {
        URI uri = start(contexts.server(SERVER, trusted));
        SSLContext stranger = contexts.client(STRANGER, partner("PT", SERVER));
        assertThatThrownBy(() -> ask(stranger, uri)).isInstanceOf(IOException.class);
        trusted.add(partner("ZZ", STRANGER));
        assertThat(ask(stranger, uri)).contains("C=LU");
    }

    @Test
    void aServerThatIsNotPinnedIsRefused() throws Exception {
        URI uri = start(contexts.server(SERVER, trusted));
        assertThatThrownBy(() -> ask(contexts.client(CLIENT, partner("PT", STRANGER)), uri))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aPinnedServerUnderAnotherNameIsRefused() throws Exception {
        KeyIdentity elsewhere = identity(AUTHORITY.tlsOnlyFor("PT", "ncp.example.org"));
        URI uri = start(contexts.server(elsewhere, trusted));
        assertThatThrownBy(() -> ask(contexts.client(CLIENT, partner("PT", elsewhere)), uri))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("localhost");
    }

    @Test
    void anExpiredCertificateIsRefusedAlthoughPinned() throws Exception {
        Instant now = CLOCK.instant();
        KeyIdentity expired = identity(
                AUTHORITY.tls("PT", KeyKind.EC_P256, now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1))));
        URI uri = start(contexts.server(expired, trusted));
        assertThatThrownBy(() -> ask(contexts.client(CLIENT, partner("PT", expired)), uri))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whereNetworkAuthoritiesAreSetTheChainMustLeadToOne() throws Exception {
        TlsContexts strict = new TlsContexts(CLOCK, Set.of(AUTHORITY.certificate()));
        URI uri = start(strict.server(SERVER, trusted));
        assertThat(ask(strict.client(CLIENT, partner("PT", SERVER)), uri)).contains("C=LU");

        KeyIdentity foreign =
                identity(CertificateAuthority.create("Other", CLOCK).tls("LU"));
        trusted.add(partner("LU", foreign));
        assertThatThrownBy(() -> ask(strict.client(foreign, partner("PT", SERVER)), uri))
                .isInstanceOf(IOException.class);
    }
}
