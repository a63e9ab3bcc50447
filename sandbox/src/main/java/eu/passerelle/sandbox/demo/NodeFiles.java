package eu.passerelle.sandbox.demo;

import eu.passerelle.database.DatabaseAddress;
import eu.passerelle.sandbox.identity.TestUsers;
import eu.passerelle.sandbox.record.Hospital;
import eu.passerelle.sandbox.record.SampleRecordSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes what a country's process reads: its configuration, its partners, its rules, its terminology. */
final class NodeFiles {
    private final DemoHome home;
    private final DemoKeys keys;
    private final DemoPorts ports;
    private final List<DemoCountry> countries;

    NodeFiles(DemoHome home, DemoKeys keys, DemoPorts ports, List<DemoCountry> countries) {
        this.home = home;
        this.keys = keys;
        this.ports = ports;
        this.countries = countries;
    }

    String portal(DemoCountry country) {
        return "http://localhost:" + ports.portal(country);
    }

    String contactPoint(DemoCountry country) {
        return "https://localhost:" + ports.contactPoint(country);
    }

    String issuer() {
        return "http://localhost:" + ports.issuer();
    }

    Path databaseSecret(DemoCountry country) {
        return home.country(country).resolve("secrets/database");
    }

    Path clientSecret(DemoCountry country) {
        return home.country(country).resolve("secrets/oidc");
    }

    Path recordSystemSecret(DemoCountry country) {
        return home.country(country).resolve("secrets/record-system");
    }

    /** The sample of a record system, beside the issuer. */
    String recordSystem() {
        return issuer() + SampleRecordSystem.PATH;
    }

    void write(DemoCountry country, DatabaseAddress database) throws IOException {
        Path folder = home.country(country);
        Files.createDirectories(folder);
        Secrets.kept(recordSystemSecret(country));
        for (String part : List.of("network", country.code().value())) {
            Resources.copyTree(
                    "sandbox/catalogue/" + part, folder.resolve("terminology").resolve(part));
        }
        Path partners = folder.resolve("partners");
        for (DemoCountry other : countries) {
            if (!other.equals(country)) {
                partner(other).writeTo(partners);
            }
        }
        visitor().writeTo(partners);
        Resources.copyTree("sandbox/rules", folder.resolve("rules"));
        Files.writeString(home.nodeFile(country), yaml(country, database), StandardCharsets.UTF_8);
    }

    private PartnerEntry partner(DemoCountry other) {
        String code = other.code().value();
        return new PartnerEntry(
                other.code(),
                other.name(),
                other.homeCommunityId(),
                Optional.of(PartnerEntry.Endpoints.below(contactPoint(other))),
                List.of(keys.certificate(code, DemoKeys.TLS)),
                List.of(keys.certificate(code, DemoKeys.SEAL)),
                other.languages(),
                Resources.text("sandbox/masks/" + code + ".yaml"));
    }

    private PartnerEntry visitor() {
        String code = DemoCountry.VISITOR.value();
        return new PartnerEntry(
                DemoCountry.VISITOR,
                "Visitor",
                DemoCountry.VISITOR_HOME_COMMUNITY_ID,
                Optional.empty(),
                List.of(keys.certificate(code, DemoKeys.TLS)),
                List.of(keys.certificate(code, DemoKeys.SEAL)),
                List.of("en-GB"),
                Optional.empty());
    }

    private String yaml(DemoCountry country, DatabaseAddress database) {
        return """
                country: %1$s
                name: %2$s
                home-community-id: %3$s
                mode: sandbox
                languages: [%4$s]
                deadline: 30s
                database: {url: "%5$s", user: %6$s, password-file: secrets/database}
                portal:
                  address: 127.0.0.1
                  port: %7$d
                  base-url: "%8$s"
                  issuer: "%9$s"
                  client-id: %10$s
                  client-secret-file: secrets/oidc
                  service-notes: service-notes.yaml
                  notice-link: "%8$s/information/{country}/{language}"
                  helpdesk:
                    telephone: "+352 555 0112"
                    email: helpdesk@example.org
                    hours: {en: "Sandbox: nobody answers.", fr: "Environnement de test : personne ne répond.", de: "Testumgebung: Niemand antwortet.", pt: "Ambiente de teste: ninguém responde.", el: "Περιβάλλον δοκιμών: δεν απαντά κανείς."}
                contact-point: {address: 127.0.0.1, port: %11$d, base-url: "%12$s"}
                tls: {key-store: keys/tls.p12, alias: tls, password-file: secrets/keys}
                seal: {key-store: keys/seal.p12, alias: seal, password-file: secrets/keys}
                partners: partners
                rules: rules
                terminology: terminology
                national: {connector: sandbox, settings: {patients: %1$s}}
                record-systems:
                  - {id: %13$s, name: Sample record system, secret-file: secrets/record-system, organization: "%14$s", home: "%15$s?country=%1$s"}
                """.formatted(
                        country.code().value(),
                        country.name(),
                        country.homeCommunityId(),
                        String.join(", ", country.languages()),
                        database.url(),
                        database.user(),
                        ports.portal(country),
                        portal(country),
                        issuer(),
                        country.clientId(),
                        ports.contactPoint(country),
                        contactPoint(country),
                        Hospital.ID,
                        TestUsers.of(country.code()).getFirst().organizationId(),
                        recordSystem());
    }
}
