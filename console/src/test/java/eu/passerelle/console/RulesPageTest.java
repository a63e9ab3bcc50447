package eu.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With PASSERELLE_PICTURES set, the pages are kept there. */
class RulesPageTest {
    private static final String RULES = """
            version: "2026.1"
            valid-from: 2026-01-01
            issued-by: Ministry <b>of Health</b>
            source: {text: Law on care abroad, link: "https://example.org/law?a=1&b=2"}
            default: {offered: true, agreement: none, emergency: true, access-code: false, other-person: false, copy: print, notice: [screen, told]}
            rules:
              - {country: PT, agreement: explicit, source: {text: Agreement with Portugal}}
              - country: GR
                role: pharmacist
                until: 2026-12-31
                offered: false
                reason: {en: Not for pharmacists yet., fr: Pas encore pour les pharmaciens.}
                source: {text: Letter of Greece}
            """;

    private static ConsoleUnderTest console;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        console = new ConsoleUnderTest(folder);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void writeRules() throws IOException {
        Files.deleteIfExists(folder.resolve("rules/broken.yaml"));
        write("2026.yaml", RULES);
        write("2027.yaml", RULES.replace("2026.1", "2027.1").replace("valid-from: 2026", "valid-from: 2027"));
    }

    private static void write(String file, String yaml) throws IOException {
        Files.writeString(folder.resolve("rules").resolve(file), yaml);
        console.rules.refresh();
    }

    private static String page(String path, String language) {
        HttpResponse<String> response = console.get(path, language, "operator", "1");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @Test
    void showsEachRulingWithItsRuleAndItsSource() {
        assertThat(page("/operator/rules", "en"))
                .contains(
                        "Portugal",
                        "Agreement: <strong>explicit",
                        "Rule for Portugal, every service, every role",
                        "Source: Agreement with Portugal",
                        "Not for pharmacists yet.",
                        "Rule for Greece, every service, Pharmacist, until 31 December 2026",
                        "No rule decides: default of version 2026.1",
                        "href=\"https://example.org/law?a=1&amp;b=2\"",
                        "Ministry &lt;b&gt;of Health");
    }

    @Test
    void saysWhichVersionIsInForceAndWhichIsComing() {
        String body = page("/operator/rules", "en");
        assertThat(body.replaceAll("\\s+", " "))
                .containsPattern("2026\\.1</th>.{0,400}in force")
                .containsPattern("2027\\.1</th>.{0,400}coming");
        assertThat(page("/operator/rules?day=2027-02-01", "en").replaceAll("\\s+", " "))
                .containsPattern("2026\\.1</th>.{0,400}replaced")
                .contains("default of version 2027.1")
                .doesNotContain("Not for pharmacists yet.");
    }

    @Test
    void tellsWhatIsWrongWithAFileAndThatTheOldOneHolds() throws IOException {
        assertThat(page("/operator/rules", "en")).contains("nothing is wrong");
        write("2026.yaml", RULES + "typo: 1\n");
        assertThat(page("/operator/rules", "en"))
                .contains("typo: is not a key that is known here", "stays in force", "Agreement with Portugal")
                .doesNotContain("nothing is wrong");
    }

    @Test
    void saysLoudlyThatNoFileIsInForce() {
        assertThat(page("/operator/rules?day=2020-06-01", "en")).contains("no rule file is in force");
    }

    @Test
    void takesNonsenseInTheAddressForToday() {
        assertThat(page("/operator/rules?day=soon&service=everything", "en"))
                .contains("Patient summary, on 23 November 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "pt", "el"})
    void isSaidInEveryLanguage(String language) throws IOException {
        write("broken.yaml", "version: x\n");
        String body = page("/operator/rules", language);
        keep("operator-rules-" + language, body);
        assertThat(body)
                .contains("<html lang=\"" + language + "\"", "<h1>")
                .doesNotContain(">…<")
                .doesNotContainPattern("\\{[0-9]\\}");
    }

    @Test
    void sendsWhoeverIsNotLoggedInToTheLogin() {
        HttpResponse<String> response = console.get("/operator/rules", "en");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor", "nurse", "pharmacist", "helpdesk", "citizen", "Operator"})
    void turnsAwayEverybodyElse(String role) throws IOException {
        HttpResponse<String> response = console.get("/operator/rules", "fr", role, "1");
        keep("operator-refused", response.body());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Réservé à l’exploitation").doesNotContain("Portugal");
    }

    @Test
    void asksAgainForALoginThatIsOlderThanFourHours() {
        HttpResponse<String> response = console.get("/operator/rules", "en", "operator", "4");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login?over"));
    }

    @Test
    void letsBrowsersRunNothingAndKeepNothing() {
        HttpResponse<String> response = console.get("/operator/rules", "en", "operator", "1");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(response.body())
                .doesNotContainPattern("<[^>]* (style|on[a-z]+)=")
                .doesNotContain("<style");
    }

    private static void keep(String name, String body) throws IOException {
        String pictures = System.getenv("PASSERELLE_PICTURES");
        if (pictures != null) {
            Files.createDirectories(Path.of(pictures));
            Files.writeString(
                    Path.of(pictures, name + ".html"), body.replaceAll("/assets/([a-z.]+)\\?v=[0-9a-f]+", "assets/$1"));
        }
    }
}
