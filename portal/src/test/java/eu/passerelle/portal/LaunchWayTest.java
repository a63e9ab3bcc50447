package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Refusal;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Step;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T2: from the record system to the summary, in two screens; and links that open nothing. */
class LaunchWayTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final Browser browser = new Browser(portal.base);

    @BeforeEach
    void inEnglish() {
        portal.closeEverybody();
        browser.language = "en";
        portal.countries.identification = FakeCountries.identified("Canário", "Maria", "19850312");
    }

    @AfterEach
    void asBefore() {
        portal.issuer.subject = "doctor-1";
        portal.issuer.role = "doctor";
        portal.issuer.ago = Duration.ZERO;
        portal.rules = FakeRules.AGREEMENT_IS_NOT_NEEDED;
        portal.ahead = Duration.ZERO;
        portal.countries.identification =
                FakeCountries.identified(FakeCountries.CANARY_FAMILY, FakeCountries.CANARY_GIVEN, "19850312");
    }

    private String launched(String context) {
        return Launching.link(Launching.post(portal.base, context));
    }

    @Test
    void leadsToTheSummaryInTwoScreensAndTwoInteractions() {
        HttpResponse<String> confirm = browser.get(launched(Launching.context()));
        assertThat(confirm.statusCode()).isEqualTo(200);
        assertThat(confirm.body())
                .contains("Is this the right person?", "The date of birth matches")
                .doesNotContain("How was the patient informed?")
                .doesNotContainPattern("<input type=\"(radio|checkbox)\"[^>]* checked");
        assertThat(portal.issuer.loginHint).isEqualTo("doctor-1");
        assertThat(portal.countries.asked.map(IdentificationQuery::identifiers).orElseThrow())
                .extracting(id -> id.extension())
                .containsExactly(FakeCountries.CANARY_NUMBER);
        String path = "/c/" + portal.last().token().value();
        assertThat(portal.last().notice().way()).isEqualTo(NoticeGiven.Way.TOLD);
        browser.post(path + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"));
        assertThat(portal.record.confirmed).last().satisfies(confirmed -> {
            assertThat(confirmed.patientExtension()).isEqualTo(FakeCountries.CANARY_NUMBER);
            assertThat(confirmed.birthDateComparison()).isEqualTo("AGREES");
            assertThat(confirmed.nameComparison()).isEqualTo("AGREES");
        });
        portal.read(portal.last(), new PdfOfCountry.NotOffered());
        assertThat(browser.get(path).body()).contains("At a glance");
        assertThat(browser.addresses)
                .noneMatch(address -> address.contains(FakeCountries.CANARY_NUMBER) || address.contains("1985"));
        assertThat(browser.titles).noneMatch(title -> title.contains("Maria"));
    }

    @Test
    void asksAtTheConfirmationHowThePatientWasInformedWhenItWasNotSaid() {
        String context = Launching.context().replaceAll(",\\s*\"notice\": \\{[^}]*}", "");
        assertThat(browser.get(launched(context)).body())
                .contains("How was the patient informed?", "lang=\"pt\"", "Texto de exemplo");
        String path = "/c/" + portal.last().token().value();
        assertThat(browser.post(path + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"))
                        .body())
                .contains("Please say how the patient was informed.", "href=\"#notice\"");
        browser.post(
                path + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES", "noticeWay", "PRINTED"));
        assertThat(portal.record.informed).last().satisfies(given -> {
            assertThat(given.way()).isEqualTo(NoticeGiven.Way.PRINTED);
            assertThat(given.language()).hasToString("pt");
        });
        assertThat(portal.record.confirmed)
                .last()
                .satisfies(confirmed -> assertThat(confirmed.purpose()).isEqualTo("TREATMENT"));
    }

    @Test
    void asksAgainWhenThePatientWasInformedInAWayThatTheRulesDoNotKnow() {
        portal.rules = FakeRules.of("[{country: PT, notice: [print], source: {text: x}}]");
        assertThat(browser.get(launched(Launching.context())).body())
                .contains("How was the patient informed?", "notice-PRINTED")
                .doesNotContain("notice-TOLD");
    }

    @Test
    void doesWithoutTheNoticeInAnEmergency() {
        String context = Launching.context().replaceAll(",\\s*\"notice\": \\{[^}]*}", "");
        browser.get(launched(context));
        String path = "/c/" + portal.last().token().value();
        browser.post(
                path + "/confirmation", Map.of("purpose", "EMERGENCY", "why", "UNCONSCIOUS", "agreement", "AGREES"));
        assertThat(portal.last().notice().way()).isEqualTo(NoticeGiven.Way.NOT_POSSIBLE);
        assertThat(portal.record.confirmed)
                .last()
                .satisfies(confirmed -> assertThat(confirmed.purpose()).isEqualTo("EMERGENCY"));
    }

    @Test
    void endsAtTheFilledFormWhenNobodyFits() {
        portal.countries.identification = new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH));
        assertThat(browser.get(launched(Launching.context())).body())
                .contains(
                        "role=\"alert\"",
                        "No person was found with these data",
                        "value=\"" + FakeCountries.CANARY_NUMBER + "\"")
                .contains("value=\"1985\"");
        assertThat(portal.last().step()).isInstanceOf(Step.Identify.class);
    }

    @Test
    void warnsAsAlwaysWhenTheDocumentInHandSaysAnotherBirthDate() {
        assertThat(browser.get(launched(Launching.context().replace("1985-03-12", "1985-03-13")))
                        .body())
                .contains("The date of birth differs", "13 March 1985");
    }

    @Test
    void saysThatTheRulesDoNotOfferIt() {
        portal.rules = FakeRules.of(
                "[{country: PT, role: doctor, offered: false, reason: {en: Not for doctors.}, source: {text: x}}]");
        HttpResponse<String> start = browser.get(launched(Launching.context()));
        assertThat(start.uri().toString()).contains("problem=not-served");
        assertThat(start.body()).contains("Not for doctors.");
    }

    @Test
    void opensALinkOnce() {
        String link = launched(Launching.context());
        browser.get(link);
        int opened = portal.record.opened.size();
        HttpResponse<String> again = browser.get(link);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body())
                .contains("already been used", "Back to Clinic software", "href=\"https://clinic.example/patients\"");
        assertThat(portal.record.opened).hasSize(opened);
    }

    @Test
    void opensALinkForNobodyElseAndKeepsItForWhomItWasMade() {
        String link = launched(Launching.context());
        portal.issuer.subject = "doctor-2";
        Browser another = new Browser(portal.base);
        another.language = "en";
        HttpResponse<String> refused = another.get(link);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("made for another professional").doesNotContain("Canário", "doctor-1");
        portal.issuer.subject = "doctor-1";
        assertThat(browser.get(link).body()).contains("Is this the right person?");
    }

    @Test
    void opensNothingAfterTwoMinutes() {
        String link = launched(Launching.context());
        portal.ahead = Duration.ofSeconds(121);
        HttpResponse<String> late = browser.get(link);
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("each lasts two minutes", "Back to Clinic software");
        portal.ahead = Duration.ofSeconds(121 + 3601);
        assertThat(browser.get(link).body()).contains("This link leads nowhere");
    }

    @Test
    void opensNothingForAProfessionalOfAnotherOrganisation() {
        String link = Launching.link(Launching.send(Launching.call(portal.base)
                .setHeader("Authorization", Launching.basic("elsewhere", Launching.SECRET))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Launching.context()))
                .build()));
        HttpResponse<String> refused = browser.get(link);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("another organisation");
    }

    @Test
    void opensNothingForARoleThatReadsNoSummaries() {
        String link = launched(Launching.context());
        portal.issuer.role = "pharmacist";
        assertThat(browser.get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void beginsWithANewLoginWhenTheOldOneIsOver() {
        portal.issuer.ago = Duration.ofHours(4).minusMinutes(1);
        browser.login().get("/");
        portal.issuer.ago = Duration.ZERO;
        portal.ahead = Duration.ofMinutes(2);
        assertThat(browser.get(launched(Launching.context())).body()).contains("Is this the right person?");
    }

    @Test
    void knowsNothingOfALinkThatItDidNotMake() {
        browser.login();
        HttpResponse<String> unknown = browser.get("/launch/" + "x".repeat(43));
        assertThat(unknown.statusCode()).isEqualTo(410);
        assertThat(unknown.body()).contains("This link leads nowhere").doesNotContain("Back to");
        assertThat(browser.get("/launch/short").statusCode()).isEqualTo(404);
    }
}
