package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.portal.Scene.Setting;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.ProblemReport;
import eu.passerelle.treatment.Step;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P5 to P7 over real HTTP, by a browser without scripts. */
class ReadingPagesTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final Stage stage = new Stage(portal);

    @BeforeEach
    void inEnglish() {
        stage.browser.language = "en";
    }

    @AfterEach
    void strike() {
        stage.strike();
    }

    private String look(Setting setting) {
        return stage.browser.get(setting.path(stage)).body();
    }

    private Stage reading(PdfOfCountry pdf) {
        return stage.inPortugal().read(Optional.of(SampleSummary.rich()), pdf);
    }

    private static String box(String body, String kind) {
        int start = body.indexOf("box-" + kind);
        return body.substring(start, body.indexOf("</section>", start));
    }

    private static int count(String body, String what) {
        return (int)
                Pattern.compile(Pattern.quote(what)).matcher(body).results().count();
    }

    @Test
    void saysAMedicineAtAGlanceWithStrengthFormAndDosing() {
        stage.browser.language = "fr";
        String body = look(s -> reading(new PdfOfCountry.NotOffered()).path());
        String box = box(body, "medications");
        assertThat(box.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains("Ramipril 2,5 mg Comprimé", "Dose\u00a0: 1 comprimé", "12 heures", "Voie orale")
                .contains("N’est plus actuel, ou réfuté\u00a0: Levotiroxina");
    }

    @Test
    void saysAnAllergyAtAGlanceWithSeverityAndCertaintyAndWithoutSayingThatItIsActive() {
        stage.browser.language = "fr";
        String body = look(s -> reading(new PdfOfCountry.NotOffered()).path());
        String box = box(body, "allergies");
        assertThat(box)
                .contains("Pénicilline", "Confirmé", "Sévère", "Choc anaphylactique", "Penicilina G", "Réfuté")
                .doesNotContain("Actif");
    }

    @Test
    void showsFiftyEntriesAtOnceAndNeverDropsTheOthers() {
        String body = look(s -> s.inPortugal()
                .read(Optional.of(LongSummaries.withEntries(500)), new PdfOfCountry.NotOffered())
                .path());
        assertThat(count(body, "<article class=\"entry")).isEqualTo(500);
        assertThat(body).contains("Show 450 more entries", "<details class=\"rest\" data-print-open>");
        assertThat(count(body.substring(0, body.indexOf("class=\"rest\"")), "<article class=\"entry"))
                .isEqualTo(50);
    }

    @Test
    void letsForeignTextRunInItsOwnDirection() {
        String body = look(s -> s.inPortugal()
                .read(Optional.of(LongSummaries.strange()), new PdfOfCountry.NotOffered())
                .path());
        assertThat(body)
                .contains("dir=\"auto\">" + LongSummaries.RIGHT_TO_LEFT, LongSummaries.LONG_TERM)
                .contains("Αποτελέσματα");
    }

    @Test
    void putsEachEntryBesideItsOriginalAndTheTextOnTheOriginalSide() {
        stage.browser.language = "fr";
        String body = look(s -> reading(new PdfOfCountry.NotOffered()).path("/original"));
        String pair = body.substring(body.indexOf("id=\"t-section-allergies-0\""));
        assertThat(pair.indexOf("Pénicilline")).isLessThan(pair.indexOf("id=\"o-section-allergies-0\""));
        assertThat(pair.substring(pair.indexOf("id=\"o-section-allergies-0\""))).contains("Penicilina G");
        assertThat(count(body, "data-pair=\"section-allergies-0\"")).isEqualTo(2);
        assertThat(body)
                .contains("href=\"#o-section-allergies-0\"", "href=\"#t-section-allergies-0\"")
                .containsPattern("class=\"right narrative\"(?s:.){0,400}Choque anafilático ao marisco")
                .contains("id=\"side-both\" checked");
        assertThat(portal.record.happened).contains("ORIGINAL_SHOWN");
    }

    @Test
    void offersToReadOnBeforeTheEndAndReadsOn() {
        String path = stage.inPortugal()
                .readUntil(
                        Optional.of(SampleSummary.rich()),
                        new PdfOfCountry.NotOffered(),
                        Instant.now().plusSeconds(250))
                .path();
        HttpResponse<String> page = stage.browser.get(path);
        assertThat(page.body())
                .contains("in less than five minutes", "Are you still treating this patient?", "aria-live=\"polite\"");
        assertThat(Integer.parseInt(page.headers().firstValue("Refresh").orElseThrow()))
                .isBetween(200, 252);
        HttpResponse<String> on = stage.browser.post(path + "/extension", Map.of("back", path + "/original"));
        assertThat(on.uri().getPath()).isEqualTo(path + "/original");
        assertThat(on.body()).doesNotContain("Are you still treating");
        assertThat(portal.last().readableUntil().orElseThrow())
                .isAfter(Instant.now().plusSeconds(3000));
        assertThat(portal.record.happened).anyMatch(event -> event.startsWith("EXTENDED 2"));
    }

    @Test
    void leadsNowhereElseAfterReadingOn() {
        String path = reading(new PdfOfCountry.NotOffered()).path();
        stage.browser.get(path);
        assertThat(stage.browser
                        .postOnly(path + "/extension", Map.of("back", "https://elsewhere.example/"), true)
                        .headers()
                        .firstValue("Location"))
                .contains(path);
    }

    @Test
    void tellsTheTimeLeftAndNothingOnceItIsOver() {
        String path = reading(new PdfOfCountry.NotOffered()).path();
        assertThat(stage.browser.fragment(path + "/time").body())
                .contains("data-elsewhere=\"true\"", "data-left=")
                .doesNotContain("<html", "Zebrafinch");
        stage.browser.get(path);
        stage.browser.post(path + "/finish", Map.of());
        assertThat(stage.browser.fragment(path + "/time").headers().firstValue("Passerelle-Onward"))
                .contains(path);
    }

    @Test
    void showsNothingOfAPatientWhoWasClosed() {
        String path = reading(ReadingScenes.words()).path();
        stage.browser.get(path);
        stage.browser.post(path + "/pdf/search", Map.of("words", "penicilina"));
        stage.browser.post(path + "/finish", Map.of());
        for (String below :
                List.of("", "/original", "/pdf/1", "/documents", "/time", "/pdf/ready", "/report", "/reported")) {
            assertThat(stage.browser.get(path + below).body())
                    .as(below)
                    .doesNotContain("Zebrafinch", "Triatec", "enicilin");
        }
        for (String below : List.of("/pdf/1.png", "/pdf/original")) {
            assertThat(stage.browser.get(path + below).statusCode()).as(below).isEqualTo(404);
        }
    }

    @Test
    void letsTheProfessionalChooseAmongSeveralSummariesNewestFirst() {
        stage.inPortugal()
                .put(new Step.Choosing(
                        ReadingScenes.offered(), stage.person(Comparison.Result.AGREES), Optional.empty()));
        String body = stage.browser.get(stage.path()).body();
        assertThat(body.indexOf("Resumo hospitalar")).isLessThan(body.indexOf("Resumo clínico único"));
        assertThat(body)
                .contains("2 summaries", "11 September 2026", "Hospital de Exemplo", "translated summary, no PDF")
                .containsPattern("name=\"place\" value=\"1\"(?s:.)*name=\"place\" value=\"0\"");
    }

    @Test
    void recordsWhatWasShownAndTaken() {
        portal.record.happened.clear();
        String path = reading(ReadingScenes.words()).path();
        stage.browser.get(path);
        stage.browser.get(path + "/pdf/2");
        stage.browser.post(path + "/pdf/search", Map.of("words", "penicilina"));
        stage.browser.get(path + "/pdf/original");
        stage.browser.postOnly(path + "/printed", Map.of(), true);
        assertThat(portal.record.happened)
                .containsExactly(
                        "SUMMARY_SHOWN", "PDF_SHOWN 2", "PDF_SEARCHED", "PDF_SHOWN 1", "PDF_DOWNLOADED", "PRINTED");
    }

    @Test
    void searchesTheOriginalWithoutTheWordsInAnyAddress() {
        String path = reading(ReadingScenes.words()).path();
        stage.browser.get(path);
        HttpResponse<String> found =
                stage.browser.post(path + "/pdf/search", Map.of("words", "PENICILINA", "page", "2", "zoom", "150"));
        assertThat(found.uri().toString()).endsWith("/pdf/1?zoom=150");
        assertThat(found.body())
                .contains("Found 2 times", "<mark>Penicilina</mark>", "Page 3", "<svg class=\"pdf-hits\"")
                .containsPattern("<rect x=\"[0-9.]+\" y=\"[0-9.]+\"");
        assertThat(stage.browser.addresses)
                .noneMatch(address -> address.toLowerCase(Locale.ROOT).contains("penicilina"));
        assertThat(stage.browser.get(path + "/pdf/2").body())
                .contains("Found 2 times")
                .doesNotContain("<rect");
        assertThat(stage.browser.post(path + "/pdf/search", Map.of("words", "")).body())
                .doesNotContain("Found 2 times");
    }

    @Test
    void asksForAFailedPdfAgain() {
        String path = reading(new PdfOfCountry.Failed(Problem.of(Problem.Kind.TOO_SLOW)))
                .path();
        assertThat(stage.browser.get(path + "/pdf/1").body())
                .contains("/pdf/again", "The structured summary stays readable");
    }

    @Test
    void sendsAProblemToTheHelpdeskWithTheReferenceAndWithoutThePatient() {
        String path = reading(new PdfOfCountry.NotOffered()).path();
        Consultation consultation = portal.last();
        stage.browser.get(path + "/report");
        int before = portal.record.reports.size();
        for (String naming :
                List.of("id 999 123 456", "Frau " + FakeCountries.CANARY_FAMILY.toUpperCase(Locale.ROOT))) {
            HttpResponse<String> refused =
                    stage.browser.post(path + "/report", Map.of("kind", "TRANSLATION", "words", naming));
            assertThat(refused.body()).contains("The text names the patient").containsPattern("TRANSLATION\" checked");
        }
        assertThat(stage.browser
                        .post(path + "/report", Map.of("words", "nothing chosen"))
                        .body())
                .contains("Please choose what it is about");
        assertThat(portal.record.reports).hasSize(before);
        HttpResponse<String> thanks =
                stage.browser.post(path + "/report", Map.of("kind", "TRANSLATION", "words", "The word is wrong"));
        assertThat(thanks.body())
                .contains(
                        "The helpdesk has received your report",
                        consultation.reference().value());
        ProblemReport report = portal.record.reports.getLast();
        assertThat(report.reference()).isEqualTo(consultation.reference());
        assertThat(report.kind()).isEqualTo(ProblemReport.Kind.TRANSLATION);
        assertThat(report.words()).isEqualTo("The word is wrong");
    }

    @Test
    void asksTwoQuestionsAtTheEndAndOnce() {
        String path = reading(new PdfOfCountry.NotOffered()).path();
        stage.browser.get(path);
        assertThat(stage.browser.post(path + "/finish", Map.of()).body()).contains("Two short questions");
        int before = portal.record.opinions.size();
        for (int i = 0; i < 2; i++) {
            assertThat(stage.browser
                            .post(path + "/opinion", Map.of("useful", "PARTLY", "trouble", "SLOW"))
                            .body())
                    .contains("Thank you for your answers");
        }
        assertThat(portal.record.opinions).hasSize(before + 1);
    }

    @Test
    void showsAPageOfThePdfAsLargeAsAsked() {
        String path = reading(Stage.pdf()).path();
        assertThat(stage.browser.get(path + "/pdf/1?zoom=100").body()).contains("width=\"816\" height=\"1056\"");
        assertThat(stage.browser.get(path + "/pdf/1?zoom=200").body()).contains("width=\"1632\" height=\"2112\"");
    }

    @Test
    void callsNothingCompleteWhereOnlyAPdfCame() {
        assertThat(look(s -> s.inPortugal().read(Optional.empty(), Stage.pdf()).path()))
                .contains("It cannot be translated")
                .doesNotContain("class=\"quality good\"", ">Complete<");
        assertThat(look(s -> reading(new PdfOfCountry.NotOffered()).path())).contains("class=\"quality ");
    }

    @Test
    void asksForNoOpinionWhereNothingWasRead() {
        String path = stage.inPortugal().path();
        stage.browser.get(path);
        assertThat(stage.browser.post(path + "/finish", Map.of()).body())
                .contains("This patient is closed")
                .doesNotContain("Two short questions", "Thank you for your answers");
    }

    @Test
    void namesTheOtherKindsOfDocumentsAndPretendsNothing() {
        assertThat(look(s -> reading(new PdfOfCountry.NotOffered()).path("/documents")))
                .contains("Laboratory reports", "Hospital discharge reports", "Portugal does not supply them yet");
    }

    private Stage loggedIn(Duration ago) {
        portal.issuer.ago = ago;
        try {
            Stage earlier = new Stage(portal);
            earlier.browser.language = "en";
            return earlier;
        } finally {
            portal.issuer.ago = Duration.ZERO;
        }
    }

    @Test
    void comesBackToThePatientAfterANewLogin() {
        Stage earlier = loggedIn(Duration.ofHours(4).minusSeconds(200));
        String path = earlier.inPortugal()
                .read(Optional.of(SampleSummary.rich()), new PdfOfCountry.NotOffered())
                .path();
        assertThat(earlier.browser.get(path).body())
                .contains("Your login ends at", "this patient stays open", path + "/login")
                .doesNotContain("/extension");
        HttpResponse<String> back = earlier.browser.get(path + "/login");
        assertThat(portal.issuer.promptSeen).isEqualTo("login");
        assertThat(back.uri().getPath()).isEqualTo(path);
        assertThat(back.body()).contains("Triatec").doesNotContain("Your login ends at");
        assertThat(portal.record.happened).contains("LOGGED_IN_AGAIN");
        earlier.strike();
    }

    @Test
    void asksForALoginThatIsOverAndComesBackToThePatient() {
        Stage earlier = loggedIn(Duration.ofHours(3));
        String path = earlier.inPortugal()
                .read(Optional.of(SampleSummary.rich()), new PdfOfCountry.NotOffered())
                .path();
        portal.ahead = Duration.ofMinutes(61);
        try {
            assertThat(earlier.browser.get(path + "/original").body())
                    .contains("Your login has ended", "?again")
                    .doesNotContain("Zebrafinch");
        } finally {
            portal.ahead = Duration.ZERO;
        }
        HttpResponse<String> back = earlier.browser.get("/oauth2/authorization/professional?again");
        assertThat(back.uri().getPath()).isEqualTo(path);
        assertThat(back.body()).contains("Triatec");
        earlier.strike();
    }
}
