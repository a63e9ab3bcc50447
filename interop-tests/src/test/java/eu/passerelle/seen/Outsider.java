package eu.passerelle.seen;

import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.pki.PemFiles;
import eu.passerelle.sandbox.demo.DemoCountry;
import eu.passerelle.trust.KeyIdentity;
import eu.passerelle.trust.TlsContexts;
import eu.passerelle.trust.TrustedPartner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Who comes to a contact point from outside the product, with a key of its own. */
final class Outsider implements AutoCloseable {
    private final HttpClient client;

    /** @param country whose contact point is trusted to be the one it says */
    Outsider(KeyIdentity key, JsonNode passport, DemoCountry country) {
        TrustedPartner server = new TrustedPartner(
                country.code(),
                HomeCommunityId.of(country.homeCommunityId()),
                Set.copyOf(PemFiles.read(certificate(passport, country))),
                Set.of(),
                Map.of());
        client = HttpClient.newBuilder()
                .sslContext(new TlsContexts(InstantSource.system()).client(key, () -> Optional.of(server)))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The visitor of {@code demo.json}, whom every country trusts. */
    static Outsider visitor(JsonNode passport, DemoCountry country) {
        JsonNode visitor = passport.path("visitor");
        return new Outsider(
                KeyIdentity.ofKeyStore(
                        Path.of(visitor.path("tlsKeyStore").asString("")),
                        visitor.path("tlsAlias").asString(""),
                        visitor.path("password").asString("").toCharArray()),
                passport,
                country);
    }

    /** @throws IOException where the connection is refused */
    HttpResponse<String> get(URI uri) throws IOException {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    /** @throws IOException where the connection is refused */
    HttpResponse<String> post(URI uri, String action, byte[] message) throws IOException {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/soap+xml; charset=UTF-8; action=\"" + action + "\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path certificate(JsonNode passport, DemoCountry country) {
        for (JsonNode entry : passport.path("countries")) {
            if (entry.path("code").asString("").equals(country.code().value())) {
                return Path.of(entry.path("tlsCertificate").asString(""));
            }
        }
        throw new IllegalArgumentException(country.name());
    }

    @Override
    public void close() {
        client.close();
    }
}
