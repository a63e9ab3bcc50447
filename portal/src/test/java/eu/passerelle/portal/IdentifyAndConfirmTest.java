package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.Refusal;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P3 and P4 as a professional lives with them. */
class IdentifyAndConfirmTest {
    private static final Map<String, String> GOOD =
            Map.of("f0.0", FakeCountries.CANARY_NUMBER, "day", "12", "month", "3", "year", "1985");
    private static final String ZONE = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final Identification usual = portal.countries.identification;
    private Browser browser = new Browser(portal.base);

    /** Attempts are counted by professional: each test has its own. */
    @BeforeEach
    void aDoctorOfItsOwn(org.junit.jupiter.api.TestInfo test) {
        portal.issuer.subject = test.getDisplayName();
        browser.language = "en";
        browser.login();
    }

    @AfterEach
    void asItWas() {
        portal.countries.identification = usual;
        portal.rules = FakeRules.AGREEMENT_IS_NOT_NEEDED;
        portal.issuer.subject = "doctor-1";
    }

    private String open(String country, String way) {
        browser.get("/");
        browser.post("/consultations", Map.of("country", country, "notice", "pt", "way", way));
        return "/c/" + portal.last().token().value();
    }

    private String confirming(String way) {
        String path = open("PT", way);
        StepsForTests.put(portal.last(), new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.empty()));
        return path;
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        Map<String, String> all = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void showsWhereOnTheCardTheNumberIs() {
        String body = browser.get(open("CZ", "TOLD")).body();
        Matcher picture = Pattern.compile("<img src=\"(/pictures/CZ/[0-9a-f]{16}\\.png)\"[^>]*alt=\"([^\"]+)\"")
                .matcher(body);
        assertThat(picture.find()).isTrue();
        assertThat(picture.group(2)).contains("Občanský průkaz");
        HttpResponse<String> served = browser.get(picture.group(1));
        assertThat(served.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(served.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=604800")
                .doesNotContain("no-store");
        assertThat(browser.get("/pictures/CZ/0000000000000000.png").statusCode())
                .isEqualTo(404);
        assertThat(new Browser(portal.base).get(picture.group(1)).uri().getPath())
                .isEqualTo("/login");
    }

    @Test
    void namesTheFieldAsTheCardDoesAndSaysItsShape() {
        assertThat(browser.get(open("CZ", "TOLD")).body())
                .contains("Identity card number", "lang=\"cs\">Číslo občanského průkazu")
                .contains("7 to 12 letters or digits");
    }

    @Test
    void asksForTheKeysOfDocumentsHiddenAndForgetsThemAtTheEnd() {
        String path = open("CZ", "TOLD");
        assertThat(browser.get(path).body())
                .contains("Given by the patient")
                .containsPattern("type=\"password\" id=\"k1\"")
                .containsPattern("type=\"text\" id=\"k0\"");
        HttpResponse<String> wrong = browser.post(path + "/identity", with(GOOD, "k0", "ABCDEF123456", "k1", "12"));
        assertThat(wrong.body())
                .contains("ABCDEF123456", "6 digits", "href=\"#k1\"")
                .doesNotContain("value=\"12\"" + " inputmode");
        browser.post(path + "/identity", with(GOOD, "k0", "ABCDEF123456", "k1", "123456"));
        Consultation consultation = portal.last();
        assertThat(consultation.step()).isInstanceOf(Step.Confirm.class);
        assertThat(consultation.documentKeys().dispensationPinCode()).contains("123456");
        browser.post(path + "/finish", Map.of());
        assertThat(consultation.documentKeys().dispensationPinCode()).isEmpty();
    }

    @Test
    void tellsTheShapeAndHowMuchWasTyped() {
        assertThat(browser.post(open("PT", "TOLD") + "/identity", with(GOOD, "f0.0", "12345678"))
                        .body())
                .contains("Not in the expected form: 9 digits. You typed 8 characters.", "href=\"#f0.0\"");
    }

    @Test
    void asksWithWhatTheDocumentReallySays() {
        String path = open("PT", "TOLD");
        assertThat(browser.post(path + "/identity", with(GOOD, "f0.0", "1234567890"))
                        .body())
                .contains("name=\"f0.0.asis\"");
        browser.post(path + "/identity", with(GOOD, "f0.0", "1234567890", "f0.0.asis", "yes"));
        assertThat(portal.countries.asked.orElseThrow().identifiers().getFirst().extension())
                .isEqualTo("1234567890");
    }

    @Test
    void fillsInWhatTheZoneOfTheDocumentSaysAndKeepsNothingOfIt() {
        String path = open("PT", "TOLD");
        String body = browser.post(path + "/identity", Map.of("f0.0", "123", "zone", ZONE, "readZone", "yes"))
                .body();
        assertThat(body)
                .contains("value=\"ERIKSSON\"", "value=\"ANNA MARIA\"", "value=\"1974\"", "value=\"123\"")
                .doesNotContain("L898902C3", "UTOERIKSSON");
        assertThat(portal.last().step()).isInstanceOf(Step.Identify.class);
        assertThat(browser.post(
                                path + "/identity",
                                Map.of("f0.0", "123", "zone", ZONE.replace("740812", "750812"), "readZone", "yes"))
                        .body())
                .contains("a check digit does not match", "value=\"ERIKSSON\"".replace("ERIKSSON", "123"));
    }

    @Test
    void takesAWholeDateInOneBoxAndDoubtsOneOfLongAgo() {
        String path = open("PT", "TOLD");
        Map<String, String> whole = Map.of("f0.0", FakeCountries.CANARY_NUMBER, "day", "1885-03-12");
        assertThat(browser.post(path + "/identity", whole).body()).contains("before 1900", "name=\"birthDateSure\"");
        assertThat(browser.post(path + "/identity", with(whole, "birthDateSure", "yes"))
                        .body())
                .contains("Is this the right person?");
    }

    @Test
    void clearsTheFormAndLeadsBackToTheNotice() {
        String path = open("PT", "TOLD");
        browser.post(path + "/identity", with(GOOD, "f0.0", "TYPED"));
        assertThat(browser.post(path + "/clear", Map.of()).body()).doesNotContain("TYPED", "1985");
        assertThat(browser.post(path + "/back", Map.of()).uri().toString()).endsWith("/?country=PT");
        assertThat(browser.get(path).body()).doesNotContain("main-form");
    }

    @Test
    void suggestsHelpAfterThreeFailuresAndStopsAfterTwenty() {
        portal.countries.identification = new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH));
        String path = open("PT", "TOLD");
        assertThat(browser.post(path + "/identity", GOOD).body())
                .contains("No person was found with these data")
                .containsPattern("id=\"f0.0\"[^>]*autofocus")
                .doesNotContain("Several attempts");
        browser.post(path + "/identity", GOOD);
        assertThat(browser.post(path + "/identity", GOOD).body()).contains("Several attempts found nobody");
        for (int i = 0; i < 17; i++) {
            browser.post(path + "/identity", GOOD);
        }
        assertThat(browser.post(path + "/identity", GOOD).body())
                .contains("Too many attempts", "The attempts have been recorded", "class=\"reference\">")
                .doesNotContain("id=\"f0.0\"");
    }

    @Test
    void emptiesAWrongAccessCodeAndKeepsTheRest() {
        portal.countries.identification = new Identification.Refused(
                new Refusal.Foreign("LOCKED", "2 attempts left", eu.passerelle.border.Severity.ERROR),
                Optional.of(IdentificationReason.PATIENT_AUTHENTICATION_REQUIRED));
        String path = open("ES", "TOLD");
        String body = browser.post(
                        path + "/identity",
                        Map.of(
                                "alternative",
                                "1",
                                "f1.0",
                                "BBBB000000000001",
                                "c0",
                                "F",
                                "c1",
                                "SECRET",
                                "day",
                                "12",
                                "month",
                                "3",
                                "year",
                                "1985"))
                .body();
        assertThat(body)
                .contains("2 attempts left", "BBBB000000000001")
                .containsPattern("id=\"c1\"[^>]*value=\"\"[^>]*autofocus")
                .doesNotContain("SECRET");
        assertThat(portal.last().step())
                .isInstanceOfSatisfying(
                        Step.Identify.class,
                        step -> assertThat(step.typed().orElseThrow().values()).doesNotContainValue("SECRET"));
    }

    @Test
    void bringsTheTypedFormBackAfterANewLoginWithoutSecrets() {
        String path = open("ES", "TOLD");
        Browser loggedOut = new Browser(portal.base);
        loggedOut.language = "en";
        HttpResponse<String> login = loggedOut.post(
                path + "/identity",
                Map.of("alternative", "1", "f1.0", "TYPED123", "c1", "SECRET", "year", "1985", "zone", "<<<"));
        assertThat(login.body()).contains("Your login has ended");
        HttpResponse<String> back = loggedOut.get("/oauth2/authorization/professional");
        assertThat(back.uri().getPath()).isEqualTo(path);
        assertThat(back.body()).contains("TYPED123", "1985").doesNotContain("SECRET");
        assertThat(portal.last().step()).isInstanceOf(Step.Identify.class);
    }

    @Test
    void bringsTheConfirmationBackUnsent() {
        String path = confirming("TOLD");
        HttpResponse<String> old = browser.postOnly(
                path + "/confirmation",
                Map.of("purpose", "EMERGENCY", "why", "UNCONSCIOUS", "agreement", "AGREES"),
                false);
        assertThat(old.statusCode()).isEqualTo(302);
        assertThat(browser.get(path).body())
                .containsPattern("value=\"EMERGENCY\" checked")
                .containsPattern("value=\"UNCONSCIOUS\" checked");
        assertThat(portal.last().step()).isInstanceOf(Step.Confirm.class);
    }

    @Test
    void keepsNothingForAConsultationThatIsNotOpen() {
        Browser loggedOut = new Browser(portal.base);
        HttpResponse<String> login =
                loggedOut.postOnly("/c/" + "x".repeat(32) + "/identity", Map.of("f0.0", "TYPED"), false);
        assertThat(login.statusCode()).isEqualTo(403);
    }

    private void needsASignature() {
        portal.rules = FakeRules.of("[{country: PT, agreement: signed, source: {text: x}}]");
    }

    @Test
    void keepsWhatWasDrawnWithTheQuestionAbove() {
        needsASignature();
        String path = confirming("TOLD");
        assertThat(browser.get(path).body())
                .contains("lang=\"pt\">Autoriza este profissional", "data-pad", "signed-PAPER")
                .doesNotContainPattern("<input[^>]* checked");
        Map<String, String> form = Map.of("purpose", "TREATMENT", "agreement", "AGREES", "signed", "SCREEN");
        assertThat(browser.post(path + "/confirmation", with(form, "strokes", "1,1"))
                        .body())
                .contains("The signature is missing");
        browser.post(path + "/confirmation", with(form, "strokes", "10,10 200,100 300,40;400,60 500,90 600,20"));
        assertThat(portal.archive.of(portal.last().reference().value()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.mark().content()).contains("M10 10 L200 100 L300 40"));
    }

    @Test
    void keepsWhereTheSignedPaperIs() {
        needsASignature();
        String path = confirming("TOLD");
        Map<String, String> form = Map.of("purpose", "TREATMENT", "agreement", "AGREES", "signed", "PAPER");
        assertThat(browser.post(path + "/confirmation", with(form, "place", "")).body())
                .contains("The signature is missing", "href=\"#place\"");
        browser.post(path + "/confirmation", with(form, "place", "Ward 3, folder 7"));
        assertThat(portal.archive.of(portal.last().reference().value()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.mark().content()).isEqualTo("Ward 3, folder 7"));
    }

    @Test
    void keepsTheSignatureOverTheSecondStep() {
        needsASignature();
        String path = confirming("TOLD");
        StepsForTests.put(portal.last(), new Step.Confirm(portal.person(Comparison.Result.DIFFERS), Optional.empty()));
        String strokes = "10,10 200,100 300,40;400,60 500,90 600,20";
        assertThat(browser.post(
                                path + "/confirmation",
                                Map.of(
                                        "purpose",
                                        "TREATMENT",
                                        "agreement",
                                        "AGREES",
                                        "signed",
                                        "SCREEN",
                                        "strokes",
                                        strokes))
                        .body())
                .contains("Look again before you confirm", "value=\"" + strokes + "\"", "M10 10 L200 100");
    }

    @Test
    void takesAnEmergencyFromTheNoticeToTheSummaryWithItsReason() {
        String path = confirming("NOT_POSSIBLE");
        assertThat(browser.get(path).body())
                .containsPattern("value=\"EMERGENCY\" checked")
                .contains("This access is shown to the patient", "start again with the notice")
                .doesNotContain("purpose-care");
        assertThat(browser.post(path + "/confirmation", Map.of("purpose", "EMERGENCY", "agreement", "AGREES"))
                        .body())
                .contains(
                        "Please give the reason for the emergency",
                        "href=\"#why-UNCONSCIOUS\"",
                        "aria-describedby=\"reason-shown why-error\"",
                        "id=\"why-error\"");
        assertThat(browser.post(
                                path + "/confirmation",
                                Map.of(
                                        "purpose",
                                        "EMERGENCY",
                                        "why",
                                        "OTHER",
                                        "reason",
                                        "short",
                                        "agreement",
                                        "AGREES"))
                        .body())
                .contains(
                        "href=\"#reason\"",
                        "id=\"reason-error\"",
                        "aria-describedby=\"reason-help reason-shown reason-error\" aria-invalid=\"true\"");
        assertThat(browser.post(
                                path + "/confirmation",
                                Map.of("purpose", "EMERGENCY", "why", "DANGER_TO_LIFE", "agreement", "AGREES"))
                        .body())
                .contains("has no summary for this person");
    }

    @Test
    void asksWhatDiffers() {
        String path = confirming("TOLD");
        Map<String, String> some = Map.of("purpose", "TREATMENT", "agreement", "SOME_DIFFER");
        assertThat(browser.post(path + "/confirmation", some).body())
                .contains("Please choose what differs", "href=\"#differs-SPELLING\"", "id=\"differs-error\"");
        assertThat(browser.post(path + "/confirmation", with(some, "differs.SPELLING", "yes"))
                        .body())
                .contains("has no summary for this person");
    }

    /** Enter presses the first button of the form in the page: it must not change the language. */
    @Test
    void searchesOnEnter() {
        for (String path : List.of(open("PT", "TOLD"), confirming("TOLD"))) {
            Matcher first = Pattern.compile("<button type=\"submit\"[^>]*form=\"main-form\"[^>]*>")
                    .matcher(browser.get(path).body());
            assertThat(first.find()).isTrue();
            assertThat(first.group()).doesNotContain("language", "name=");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.Kind.class,
            names = {"NO_CONSENT", "NOT_ALLOWED", "NOT_SERVED", "ACCESS_CODE_NOT_ASKED", "TOO_MANY_ATTEMPTS"})
    void asksForNothingWhereNothingTypedCouldHelp(Problem.Kind kind) {
        String path = open("PT", "TOLD");
        StepsForTests.put(portal.last(), new Step.Identify(Optional.of(new Problem(kind, "", "")), Optional.empty()));
        assertThat(browser.get(path).body())
                .contains("action=\"" + path + "/finish\"")
                .doesNotContain("id=\"main-form\"", "name=\"f0.0\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.Kind.class,
            names = {"NO_MATCH", "NO_DOCUMENT", "WRONG_PERSON", "STRONGER_LOGIN", "NO_CONSENT", "UNREACHABLE"})
    void offersEachWayOnOnce(Problem.Kind kind) {
        portal.rules = FakeRules.of("[{country: PT, emergency: false, source: {text: x}}]");
        String path = confirming("TOLD");
        StepsForTests.put(
                portal.last(),
                new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.of(new Problem(kind, "", ""))));
        String page = browser.get(path).body();
        assertThat(page.split("action=\"" + path + "/cancel\"", -1).length - 1)
                .isEqualTo(kind == Problem.Kind.NO_MATCH || kind == Problem.Kind.UNREACHABLE ? 1 : 0);
        assertThat(page.contains("id=\"main-form\"")).isEqualTo(kind == Problem.Kind.UNREACHABLE);
        assertThat(page.contains("<h1>Is this the right person?</h1>")).isEqualTo(kind == Problem.Kind.UNREACHABLE);
    }

    @Test
    void saysWhyTheFormStaysWhereOnlyAnEmergencyMayGoOn() {
        String path = confirming("TOLD");
        StepsForTests.put(
                portal.last(),
                new Step.Confirm(
                        portal.person(Comparison.Result.AGREES),
                        Optional.of(new Problem(Problem.Kind.NO_CONSENT, "", ""))));
        assertThat(browser.get(path).body())
                .contains("In an emergency it can still be asked for below.", "id=\"main-form\"");
    }

    @Test
    void leadsBackToTheSameCountryAfterAnotherPerson() {
        String path = confirming("TOLD");
        browser.get(path);
        assertThat(browser.post(path + "/reject", Map.of()).body()).contains("href=\"/?country=PT\"", "Identify again");
    }
}
