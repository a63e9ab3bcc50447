package eu.passerelle.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.passerelle.border.CountryCode;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.settings.SettingsRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSettingsTest {
    private static final String GOOD = """
            country: PT
            name: Portugal
            home-community-id: 2.16.17.710.820.1000.990.1
            mode: sandbox
            languages: [pt-PT]
            deadline: 30s
            database: {url: "jdbc:postgresql://127.0.0.1:5599/pt", user: pt, password-file: secrets/it}
            portal: {address: 127.0.0.1, port: 8081, base-url: "http://localhost:8081", issuer: "http://localhost:8091", client-id: pt, client-secret-file: secrets/it}
            contact-point: {address: 127.0.0.1, port: 8441, base-url: "https://localhost:8441"}
            tls: {key-store: keys/tls.p12, alias: tls, password-file: secrets/it}
            seal: {key-store: keys/seal.p12, alias: seal, password-file: secrets/it}
            partners: partners
            rules: rules
            terminology: terminology
            national: {connector: sandbox, settings: {patients: PT}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSecret() throws IOException {
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/it"), "a-secret-of-the-test\n");
    }

    private NodeSettings read(String yaml) throws IOException {
        Path file = folder.resolve("node.yaml");
        Files.writeString(file, yaml);
        return NodeSettings.read(file);
    }

    private SettingsRefused refused(String yaml) {
        SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> read(yaml));
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void readsEveryKey() throws IOException {
        NodeSettings settings = read(GOOD);
        assertThat(settings.country()).isEqualTo(new CountryCode("PT"));
        assertThat(settings.mode()).isEqualTo(NodeSettings.Mode.SANDBOX);
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.database().password().value()).isEqualTo("a-secret-of-the-test");
        assertThat(settings.tls().file()).isEqualTo(folder.resolve("keys/tls.p12"));
        assertThat(settings.national().settings()).containsEntry("patients", "PT");
    }

    @Test
    void limitsFailedIdentificationsAsTheOperatorSays() throws IOException {
        assertThat(read(GOOD).failedIdentifications()).isEqualTo(20);
        assertThat(read(GOOD + "failed-identifications-per-hour: 5\n").failedIdentifications())
                .isEqualTo(5);
        assertThat(refused(GOOD + "failed-identifications-per-hour: 0\n").violations())
                .singleElement()
                .asString()
                .contains("number of attempts");
    }

    @Test
    void runsInProductionUnlessToldOtherwise() throws IOException {
        assertThat(read(GOOD.replace("mode: sandbox", "mode: production")).mode())
                .isEqualTo(NodeSettings.Mode.PRODUCTION);
    }

    @Test
    void readsTheRecordSystemsThatMayOpenPatients() throws IOException {
        assertThat(read(GOOD).recordSystems().systems()).isEmpty();
        assertThat(read(GOOD + """
                        record-systems:
                          - {id: clinic, name: Clinic, secret-file: secrets/it, organization: "urn:oid:2.999.1", home: "https://clinic.example/"}
                        """).recordSystems().systems()).singleElement().satisfies(system -> {
            assertThat(system.secret()).isEqualTo("a-secret-of-the-test");
            assertThat(system.organization()).contains("urn:oid:2.999.1");
            assertThat(system.toString()).doesNotContain("a-secret-of-the-test");
        });
    }

    @Test
    void tellsWhatIsWrongWithARecordSystem() {
        assertThat(refused(GOOD + """
                        record-systems:
                          - {id: clinic, secret-file: secrets/it, home: "https://clinic.example/"}
                          - {id: clinic, secret-file: secrets/none, home: somewhere, typo: 1}
                          - {id: "a b", home: "https://x.example/"}
                        """).violations())
                .anyMatch(violation -> violation.contains("record-systems[1].id: is the id of another"))
                .anyMatch(violation -> violation.contains("record-systems[1].secret-file: cannot be read"))
                .anyMatch(violation -> violation.contains("record-systems[1].home: is no web address"))
                .anyMatch(violation -> violation.contains("record-systems[1].typo"))
                .anyMatch(violation -> violation.contains("record-systems[2].id: is no id"))
                .anyMatch(violation -> violation.contains("record-systems[2].secret-file: is missing"));
    }

    @Test
    void refusesKeysItDoesNotKnow() {
        assertThat(refused(GOOD + "tsl: {}\n").violations())
                .singleElement()
                .asString()
                .contains("tsl");
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        assertThat(refused("country: PT\n").violations()).hasSizeGreaterThan(10);
    }

    @Test
    void refusesADefaultSecretInProduction() throws IOException {
        Files.writeString(folder.resolve("secrets/it"), "changeit");
        assertThat(refused(GOOD.replace("mode: sandbox", "mode: production")).violations())
                .hasSize(4)
                .allMatch(violation -> violation.contains("default or short secret"));
    }

    @Test
    void tellsWhichSecretCannotBeRead() throws IOException {
        Files.delete(folder.resolve("secrets/it"));
        assertThat(refused(GOOD).violations()).hasSize(4).allMatch(violation -> violation.contains("cannot be read"));
    }

    @Test
    void printsNoSecret() throws IOException {
        assertThat(read(GOOD).toString()).doesNotContain("a-secret-of-the-test");
    }

    @Test
    void saysWhatIsWrongWithAThemeAmongEverythingElse() throws IOException {
        Files.createDirectories(folder.resolve("look"));
        Files.writeString(folder.resolve("look/tokens.css"), ":root { --ink: #ffffff; }");
        String themed = GOOD.replace("client-id: pt", "client-id: pt, theme: look");
        assertThat(refused(themed).getMessage()).contains("portal.theme", "--ink on --ground");
        Files.writeString(folder.resolve("look/tokens.css"), ":root { --accent: #5b2a86; }");
        assertThat(read(themed).portal().theme()).contains(folder.resolve("look"));
    }

    @Test
    void readsWhatTheOperatorSaysAndDoesWithoutIt() throws IOException {
        assertThat(read(GOOD).portal().operator()).isEqualTo(Operator.SILENT);
        Operator operator = read(GOOD.replace("client-id: pt,", """
                        client-id: pt, conditions: texts/conditions, service-notes: notes.yaml,
                          notice-link: "https://example.org/{country}/{language}", authentication-classes: [urn:card],
                          helpdesk: {telephone: "+351 21 000 000", hours: {pt: "9-17"}},""")).portal().operator();
        assertThat(operator.conditions()).contains(folder.resolve("texts/conditions"));
        assertThat(operator.helpdesk().telephone()).contains("+351 21 000 000");
        assertThat(operator.authenticationClasses()).containsExactly("urn:card");
        assertThat(refused(GOOD.replace(
                                "client-id: pt,",
                                "client-id: pt, notice-link: nowhere, citizens: here, helpdesk: {telephone: call us},"))
                        .violations())
                .hasSize(3);
    }
}
