package eu.passerelle.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private static final String RULES = """
            version: "2026.1"
            valid-from: 2026-01-01
            issued-by: Ministry
            source: {text: Law on care abroad, link: "https://example.org/law"}
            default: {offered: true, agreement: none, emergency: true, access-code: false, other-person: false, copy: print, notice: [told]}
            rules:
              - {country: PT, agreement: explicit, source: {text: Agreement with Portugal}}
              - {country: GR, emergency: false, source: {text: Letter of Greece}}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeNode() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("partners"));
        Files.writeString(folder.resolve("secret"), "a-secret-of-the-test\n");
        Files.writeString(folder.resolve("rules/2026.yaml"), RULES);
        Files.writeString(folder.resolve("node.yaml"), """
                country: LU
                name: Luxembourg
                home-community-id: 2.999.1
                mode: sandbox
                languages: [fr]
                database: {url: "jdbc:postgresql://127.0.0.1:1/lu", user: lu, password-file: secret}
                portal: {client-id: lu, client-secret-file: secret, base-url: "http://localhost:1", issuer: "http://localhost:2"}
                contact-point: {base-url: "https://localhost:3"}
                tls: {key-store: tls.p12, alias: tls, password-file: secret}
                seal: {key-store: seal.p12, alias: seal, password-file: secret}
                partners: partners
                rules: rules
                terminology: terminology
                national: {connector: none}
                """);
    }

    private int run(String... words) {
        List<String> all =
                new ArrayList<>(List.of("--config", folder.resolve("node.yaml").toString()));
        all.addAll(List.of(words));
        return exactly(all);
    }

    private int exactly(List<String> words) {
        return RulesCommand.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatHoldsAndWhichRuleSaysSo() {
        assertThat(run("--from", "pt")).isZero();
        assertThat(said())
                .contains(
                        "Portugal · Patient summary · Doctor, on 23 November 2026",
                        "version 2026.1, valid from 1 January 2026, issued by Ministry",
                        "The patient reads the question",
                        "Rule for Portugal, every service, every role",
                        "Source: Agreement with Portugal",
                        "No rule decides: default of version 2026.1",
                        "Source: Law on care abroad (https://example.org/law)")
                .doesNotContain("…", "NOT POSSIBLE");
    }

    @Test
    void saysThatAnEmergencyAsksForNoAgreement() {
        assertThat(run("--from", "PT", "--purpose", "EMERGENCY")).isZero();
        assertThat(said()).contains("in an emergency", "Not asked in an emergency. For care: The patient reads");
    }

    @Test
    void saysThatThereIsNoEmergencyAccess() {
        assertThat(run("--from", "GR", "--purpose", "EMERGENCY")).isZero();
        assertThat(said()).contains("NOT POSSIBLE", "There is no emergency access.", "Source: Letter of Greece");
    }

    @Test
    void letsTheDayDecide() {
        assertThat(run("--from", "PT", "--date", "2025-06-01")).isZero();
        assertThat(said()).contains("version built-in", "Nothing may be printed");
    }

    @Test
    void tellsWhatOtherRulesWouldChange() throws IOException {
        Path other = folder.resolve("other.yaml");
        Files.writeString(
                other,
                RULES.replace("2026.1", "2027.1")
                        .replace("valid-from: 2026", "valid-from: 2027")
                        .replace("agreement: explicit", "agreement: oral, role: nurse"));
        assertThat(run("--against", other.toString())).isZero();
        assertThat(said())
                .contains(
                        "On 1 January 2027",
                        "now:     version 2026.1",
                        "instead: version 2027.1",
                        "Portugal · Patient summary, Prescription, Discharge report, Laboratory report, Imaging report,"
                                + " Images · Nurse",
                        "Portugal · Patient summary, Prescription, Discharge report, Laboratory report, Imaging report,"
                                + " Images · Doctor, Dentist, Midwife, Pharmacist",
                        "-> instead")
                .doesNotContain("Greece");
        out.reset();
        assertThat(run("--against", other.toString(), "--from", "GR")).isZero();
        assertThat(said()).contains("Nothing would change.");
        assertThat(run("--against", other.toString(), "--date", "2026-12-31")).isEqualTo(2);
        assertThat(complained()).contains("valid from 2027-01-01, not yet on 2026-12-31");
    }

    @Test
    void comparesAVersionThatIsAlreadyLoadedWithWhatWouldHoldWithoutIt() throws IOException {
        Path coming = folder.resolve("rules/2027.yaml");
        Files.writeString(
                coming,
                RULES.replace("2026.1", "2027.1")
                        .replace("valid-from: 2026", "valid-from: 2027")
                        .replace("emergency: false", "emergency: true"));
        assertThat(run("--against", coming.toString())).isZero();
        assertThat(said()).contains("now:     version 2026.1", "Greece", "There is no emergency access.");
    }

    @Test
    void tellsEverythingThatIsWrongWithTheOtherRules() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), "version: x\n");
        assertThat(run("--against", folder.resolve("other.yaml").toString())).isEqualTo(2);
        assertThat(complained()).contains("valid-from: is missing", "default: is missing");
        assertThat(said()).isEmpty();
    }

    @Test
    void mentionsFilesThatAreNotUsed() throws IOException {
        Files.writeString(folder.resolve("rules/broken.yaml"), "version: x\n");
        assertThat(run("--from", "PT")).isZero();
        assertThat(said()).contains("Agreement with Portugal", "broken.yaml: valid-from: is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from Portugal | --from: country code is not two capital letters",
                "--from PT --service everything | is no service: everything (known are patient-summary, prescription",
                "--from PT --role wizard | is no role: wizard (known are doctor",
                "--from PT --date tomorrow | is no day such as 2026-12-31: tomorrow",
                "--from PT --purpose fun | is neither TREATMENT nor EMERGENCY: fun",
                "--from | --from needs a value",
                "--from PT --from GR | --from is given twice",
                "--to PT | unknown option --to",
                "--service prescription | say where the patient is from",
                "--against x.yaml --role nurse | --role means nothing beside it",
                "--against nowhere.yaml | nowhere.yaml: cannot be read"
            })
    void refusesBadInputInOneSentence(String words, String sentence) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(complained()).contains(sentence);
        assertThat(said()).isEmpty();
    }

    @Test
    void asksForTheNode() {
        assertThat(exactly(List.of("--from", "PT"))).isEqualTo(2);
        assertThat(complained()).contains("--config FILE");
    }
}
