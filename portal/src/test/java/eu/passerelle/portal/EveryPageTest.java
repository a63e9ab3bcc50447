package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Content;
import eu.passerelle.border.PartialDate;
import eu.passerelle.treatment.Activity;
import eu.passerelle.treatment.Closing;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.IdentityForm;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
import eu.passerelle.treatment.SummaryView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each step and each kind of problem, in each language. With PASSERELLE_PICTURES set, the pages are kept there. */
class EveryPageTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "pt", "el"})
    void isSaidInEveryLanguage(String language) throws IOException {
        Browser browser = new Browser(portal.base).login();
        browser.language = language;
        page(browser, language, "P0-login", "/login");
        page(browser, language, "P1-start", "/");
        page(browser, language, "P2-notice", "/?country=PT");
        browser.post("/consultations", Map.of("country", "ES", "notice", "es", "way", "PRINTED"));
        page(browser, language, "P3-identify-alternatives", path());
        browser.post(
                path() + "/identity",
                Map.of("alternative", "1", "f1.0", "abc", "day", "40", "month", "2", "year", "1990"));
        page(browser, language, "P3-errors", path());
        browser.post(path() + "/finish", Map.of());
        page(browser, language, "P7-closed", path());

        browser.post("/consultations", Map.of("country", "CZ", "notice", "en", "way", "TOLD"));
        page(browser, language, "P3-identify-picture-and-keys", path());
        browser.post(
                path() + "/identity",
                Map.of("f0.0", "12-3", "k1", "12", "readZone", "yes", "zone", "no zone", "language", language));
        browser.post(path() + "/identity", Map.of("readZone", "yes", "zone", "no zone"));
        page(browser, language, "P3-zone-unreadable", path());
        browser.post(
                path() + "/identity", Map.of("f0.0", "12-3", "k1", "12", "day", "1", "month", "1", "year", "1890"));
        page(browser, language, "P3-errors-long-ago", path());
        browser.post(path() + "/finish", Map.of());

        browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
        page(browser, language, "P3-identify", path());
        IdentityForm typed = new IdentityForm(0, Map.of(0, FakeCountries.CANARY_NUMBER), PartialDate.parse("19850312"));
        put(new Step.Identifying(Instant.now(), typed));
        page(browser, language, "P3-waiting", path());
        IdentifiedPerson agreeing = portal.person(Comparison.Result.AGREES);
        put(new Step.Opening(Instant.now().minusSeconds(9), Activity.FETCHING, agreeing));
        page(browser, language, "P4-waiting-slow", path());
        put(new Step.Confirm(agreeing, Optional.empty()));
        page(browser, language, "P4-confirm", path());
        browser.post(path() + "/confirmation", Map.of("purpose", "EMERGENCY", "agreement", "AGREES", "reason", "kurz"));
        page(browser, language, "P4-reason-missing", path());
        put(new Step.Confirm(portal.person(Comparison.Result.DIFFERS), Optional.empty()));
        browser.post(path() + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"));
        page(browser, language, "P4-second-step", path());
        put(new Step.Confirm(portal.person(Comparison.Result.NOT_STATED), Optional.empty()));
        page(browser, language, "P4-nothing-compared", path());

        for (String rule : List.of("oral", "explicit", "signed")) {
            portal.rules = FakeRules.of("[{country: PT, agreement: " + rule + ", source: {text: x}}]");
            browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "PRINTED"));
            put(new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.empty()));
            page(browser, language, "P4-agreement-" + rule, path());
        }
        browser.post(
                path() + "/confirmation",
                Map.of("purpose", "TREATMENT", "agreement", "AGREES", "signed", "PAPER", "place", ""));
        page(browser, language, "P4-signature-missing", path());
        browser.post(path() + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "SOME_DIFFER"));
        page(browser, language, "P4-differences-missing", path());
        browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "NOT_POSSIBLE"));
        put(new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.empty()));
        page(browser, language, "P4-emergency-without-notice", path());
        portal.rules = FakeRules.AGREEMENT_IS_NOT_NEEDED;

        portal.read(portal.last(), new PdfOfCountry.Available(Content.of(pdf(2))));
        page(browser, language, "P5-summary", path());
        page(browser, language, "P5-original", path() + "/original");
        page(browser, language, "P5-pdf", path() + "/pdf/1");
        portal.read(portal.last(), new PdfOfCountry.Fetching());
        page(browser, language, "P5-pdf-fetching", path() + "/pdf/1");
        portal.read(portal.last(), new PdfOfCountry.Failed(Problem.of(Problem.Kind.TOO_SLOW)));
        page(browser, language, "P5-pdf-failed", path() + "/pdf/1");
        put(new Step.Reading(pdfOnly(agreeing), agreeing));
        page(browser, language, "P5-pdf-only", path());
        for (Closing how : Closing.values()) {
            put(new Step.Closed(how));
            page(browser, language, "P7-" + how, path());
        }
        page(browser, language, "ended", "/c/" + "x".repeat(32));
        page(browser, language, "nothing-here", "/nowhere/at/all");
    }

    /** The form of each country as it published it, empty and sent empty. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "pt", "el"})
    void everyPublishedMaskIsAForm(String language) throws IOException {
        Browser browser = new Browser(portal.base).login();
        browser.language = language;
        browser.get("/");
        portal.countries.published = true;
        try {
            for (String country : FakeCountries.publishedMasks().keySet()) {
                browser.post("/consultations", Map.of("country", country, "notice", "en", "way", "TOLD"));
                page(browser, language, "P3-mask-" + country, path());
                browser.post(path() + "/identity", Map.of("alternative", "0", "f0.0", "!"));
                assertThat(page(browser, language, "P3-mask-" + country + "-errors", path()))
                        .contains("id=\"errors-title\"", "href=\"#day\"");
                browser.post(path() + "/finish", Map.of());
            }
        } finally {
            portal.countries.published = false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "pt", "el"})
    void everyProblemHasItsPanel(String language) throws IOException {
        Browser browser = new Browser(portal.base).login();
        browser.language = language;
        browser.get("/");
        browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
        for (Problem.Kind kind : Problem.Kind.values()) {
            Problem problem = new Problem(kind, "X-" + kind.ordinal(), "");
            put(new Step.Identify(Optional.of(problem), Optional.empty()));
            String atIdentify = page(browser, language, "problem-P3-" + kind, path());
            assertThat(atIdentify)
                    .contains(
                            "role=\"alert\"",
                            "class=\"reference\">" + portal.last().reference().value());
            put(new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.of(problem)));
            String atConfirm = page(browser, language, "problem-P4-" + kind, path());
            assertThat(atConfirm)
                    .contains(
                            "role=\"alert\"",
                            "class=\"reference\">" + portal.last().reference().value());
            if (kind == Problem.Kind.WRONG_PERSON || kind == Problem.Kind.NO_DOCUMENT) {
                assertThat(atConfirm).doesNotContain("/confirmation\"");
            }
        }
    }

    private String path() {
        return "/c/" + portal.last().token().value();
    }

    private void put(Step step) {
        StepsForTests.put(portal.last(), step);
    }

    private static SummaryView pdfOnly(IdentifiedPerson person) {
        return StepsForTests.view(
                Optional.empty(),
                person,
                List.of(),
                Set.of(),
                new FakeRelease(),
                Instant.now(),
                new PdfOfCountry.Fetching());
    }

    static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The page is there, in the language, without a key or a gap in its words, and its title says nothing. */
    private static String page(Browser browser, String language, String name, String path) throws IOException {
        HttpResponse<String> response = browser.get(path);
        String body = response.body();
        keep(language + "-" + name, body);
        assertThat(response.statusCode()).as(name).isIn(200, 404, 410);
        assertThat(body.replaceAll("pattern=\"[^\"]*\"", ""))
                .as(name)
                .contains("<html lang=\"" + language + "\"", "<h1>")
                .doesNotContain(">…<")
                .doesNotContainPattern(">[a-z]+\\.[a-zA-Z]+(\\.[A-Za-z]+)*<")
                .doesNotContainPattern("\\{[0-9]\\}");
        assertThat(browser.titles.getLast()).as(name).doesNotContain("Zebrafinch", "999123456");
        return body;
    }

    private static void keep(String name, String body) throws IOException {
        String folder = System.getenv("PASSERELLE_PICTURES");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(
                    Path.of(folder, name + ".html"), body.replaceAll("/assets/([a-z.]+)\\?v=[0-9a-f]+", "assets/$1"));
        }
    }
}
