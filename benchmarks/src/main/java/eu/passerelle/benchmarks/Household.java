package eu.passerelle.benchmarks;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.database.DatabaseAddress;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.PemFiles;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.trust.KeyIdentity;
import eu.passerelle.trust.TrustedPartner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of the country that answers and of the one that asks, and the files of the node that answers. */
final class Household {
    static final CountryCode ASKING = new CountryCode("LU");
    static final CountryCode ANSWERING = new CountryCode("PT");
    static final HomeCommunityId ASKING_HOME = new HomeCommunityId("2.999.442.1");
    static final HomeCommunityId ANSWERING_HOME = new HomeCommunityId("2.999.620.1");
    private static final String PASSWORD = "benchmark-only-keys";

    private final Path folder;
    private final int port;
    private final IssuedKey askingTls;
    private final IssuedKey askingSeal;
    private final IssuedKey answeringTls;
    private final IssuedKey answeringSeal;

    Household(Path folder, int port, InstantSource clock) {
        this.folder = folder;
        this.port = port;
        CertificateAuthority authority = CertificateAuthority.create("Passerelle benchmark network", clock);
        this.askingTls = authority.tls(ASKING.value());
        this.askingSeal = authority.seal(ASKING.value());
        this.answeringTls = authority.tls(ANSWERING.value());
        this.answeringSeal = authority.seal(ANSWERING.value());
    }

    KeyIdentity askingTls() {
        return new KeyIdentity(askingTls.privateKey(), askingTls.chain());
    }

    KeyIdentity askingSeal() {
        return new KeyIdentity(askingSeal.privateKey(), askingSeal.chain());
    }

    /** How the answering country lists the asking one. */
    TrustedPartner asking() {
        return partner(ASKING, ASKING_HOME, askingTls, askingSeal);
    }

    TrustedPartner answering() {
        return partner(ANSWERING, ANSWERING_HOME, answeringTls, answeringSeal);
    }

    private static TrustedPartner partner(CountryCode country, HomeCommunityId home, IssuedKey tls, IssuedKey seal) {
        return new TrustedPartner(country, home, Set.of(tls.certificate()), Set.of(seal.certificate()), Map.of());
    }

    /** Writes everything that {@code serve --config} needs, and answers where the configuration is. */
    Path write(DatabaseAddress database, int portalPort) throws IOException {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        answeringTls.writeKeyStore(keys.resolve("tls.p12"), "tls", PASSWORD.toCharArray());
        answeringSeal.writeKeyStore(keys.resolve("seal.p12"), "seal", PASSWORD.toCharArray());
        Path partners = folder.resolve("partners");
        Files.createDirectories(partners.resolve("certs"));
        PemFiles.write(partners.resolve("certs/tls.pem"), List.of(askingTls.certificate()));
        PemFiles.write(partners.resolve("certs/seal.pem"), List.of(askingSeal.certificate()));
        Files.writeString(partners.resolve("LU.yaml"), """
                country: LU
                name: Luxembourg
                home-community-id: %s
                tls-certificates: [certs/tls.pem]
                seal-certificates: [certs/seal.pem]
                services: [patient-summary]
                languages: [fr]
                """.formatted(ASKING_HOME.oid()));
        catalogue("network", "concepts.tsv", "designations.tsv");
        catalogue("PT", "release.tsv", "transcodings.tsv");
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("keys"), PASSWORD);
        Files.writeString(secrets.resolve("database"), database.password());
        Path file = folder.resolve("node.yaml");
        Files.writeString(file, """
                country: PT
                name: Portugal
                home-community-id: %s
                mode: sandbox
                languages: [pt-PT]
                database: {url: "%s", user: %s, password-file: secrets/database}
                portal: {address: 127.0.0.1, port: %d, base-url: "http://localhost:%d", issuer: "http://localhost:9", client-id: none, client-secret-file: secrets/keys}
                contact-point: {address: 127.0.0.1, port: %d, base-url: "https://localhost:%d"}
                tls: {key-store: keys/tls.p12, alias: tls, password-file: secrets/keys}
                seal: {key-store: keys/seal.p12, alias: seal, password-file: secrets/keys}
                partners: partners
                rules: rules
                terminology: terminology
                national: {connector: %s, settings: {}}
                """.formatted(
                        ANSWERING_HOME.oid(),
                        database.url(),
                        database.user(),
                        portalPort,
                        portalPort,
                        port,
                        port,
                        OnePatientConnectorProvider.NAME));
        return file;
    }

    private void catalogue(String part, String... files) throws IOException {
        Path target = Files.createDirectories(folder.resolve("terminology").resolve(part));
        for (String file : files) {
            String name = "/sandbox/catalogue/" + part + "/" + file;
            try (InputStream in = Optional.ofNullable(SandboxCatalogue.class.getResourceAsStream(name))
                    .orElseThrow(() -> new IOException("the sandbox has no " + name))) {
                Files.copy(in, target.resolve(file));
            }
        }
    }
}
