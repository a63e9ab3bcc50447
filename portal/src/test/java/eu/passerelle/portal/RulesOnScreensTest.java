package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.AttemptsLeft;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Severity;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rules of the node decide is what the professional sees. */
class RulesOnScreensTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final Browser browser = new Browser(portal.base);

    @AfterEach
    void forgetRules() {
        portal.rules = FakeRules.AGREEMENT_IS_NOT_NEEDED;
    }

    private Browser doctorUnder(String rules) {
        portal.rules = FakeRules.of(rules);
        browser.language = "fr";
        return browser.login();
    }

    @Test
    void saysInTheReadersLanguageWhyACountryIsNotOffered() {
        doctorUnder(
                "[{country: PT, role: doctor, offered: false, reason: {en: Not yet., fr: Pas encore.}, source: {text: x}}]");
        assertThat(browser.get("/").body())
                .contains("Pas encore.", "/?country=GR")
                .doesNotContain("/?country=PT");
        assertThat(browser.get("/?country=PT").body()).doesNotContain("value=\"TOLD\"");
        assertThat(browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"))
                        .uri()
                        .toString())
                .contains("problem=not-served");
    }

    @Test
    void offersOnlyTheWaysOfTheNoticeThatTheRulesKnow() {
        doctorUnder("[{country: PT, notice: [print], source: {text: x}}]");
        assertThat(browser.get("/?country=PT").body())
                .contains("value=\"PRINTED\"")
                .doesNotContain("value=\"TOLD\"", "value=\"ON_SCREEN\"");
    }

    @Test
    void offersNoEmergencyWhereTheRulesGiveNone() {
        doctorUnder("[{country: PT, emergency: false, source: {text: x}}]");
        assertThat(browser.get("/?country=PT").body())
                .contains("value=\"TOLD\"")
                .doesNotContain("NOT_POSSIBLE");
        browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
        String path = "/c/" + portal.last().token().value();
        StepsForTests.put(portal.last(), new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.empty()));
        assertThat(browser.get(path).body()).contains("purpose-care").doesNotContain("purpose-emergency");
        assertThat(browser.post(
                                path + "/confirmation",
                                Map.of("purpose", "EMERGENCY", "reason", "sans connaissance", "agreement", "AGREES"))
                        .body())
                .contains("accès d’urgence");
    }

    private String confirmingInSpain(String rule) {
        doctorUnder("[{country: ES, access-code: " + rule + ", source: {text: x}}]");
        browser.language = "en";
        browser.get("/?country=ES");
        browser.post("/consultations", Map.of("country", "ES", "notice", "es", "way", "TOLD"));
        StepsForTests.put(portal.last(), new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.empty()));
        return "/c/" + portal.last().token().value();
    }

    @Test
    void asksForTheCodeOfThePatientFromTheStartAndForgetsIt() {
        String path = confirmingInSpain("true");
        assertThat(browser.get(path).body())
                .contains("Spain expects an access code from the patient", "Example: ABC123")
                .containsPattern("type=\"password\" id=\"accessCode\"[^>]*value=\"\"");
        assertThat(browser.post(path + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"))
                        .body())
                .contains("Please ask the patient for the access code", "href=\"#accessCode\"");
        assertThat(browser.post(
                                path + "/confirmation",
                                Map.of("purpose", "TREATMENT", "agreement", "AGREES", "accessCode", "SEC"))
                        .body())
                .contains("does not have the form")
                .doesNotContain("value=\"SEC\"");
        assertThat(portal.countries.asked.filter(query -> query.identifiers().size() > 1))
                .isEmpty();
    }

    @Test
    void tellsTheAttemptsThatAreLeftAndAsksForTheCodeAgain() {
        String path = confirmingInSpain("true");
        Identification usual = portal.countries.identification;
        portal.countries.identification = new Identification.Refused(
                new Refusal.Foreign("LOCKED", "Not accepted. " + new AttemptsLeft(2).text(), Severity.ERROR),
                Optional.of(IdentificationReason.PATIENT_AUTHENTICATION_REQUIRED));
        try {
            assertThat(browser.post(
                                    path + "/confirmation",
                                    Map.of("purpose", "TREATMENT", "agreement", "AGREES", "accessCode", "SECRET"))
                            .body())
                    .contains("2 attempts are left.", "Not accepted. Attempts left: 2.", "Is this the right person?")
                    .containsPattern("id=\"accessCode\"[^>]*value=\"\"[^>]*autofocus")
                    .doesNotContain("SECRET");
        } finally {
            portal.countries.identification = usual;
        }
    }

    @Test
    void keepsNoCodeWhenThePageWasTooOld() {
        String path = confirmingInSpain("true");
        browser.postOnly(path + "/confirmation", Map.of("purpose", "TREATMENT", "accessCode", "SECRET"), false);
        assertThat(browser.get(path).body())
                .containsPattern("value=\"TREATMENT\" checked")
                .doesNotContain("SECRET");
    }

    @Test
    void saysWhetherAnotherPersonMayAnswerForThePatient() {
        for (boolean allowed : List.of(true, false)) {
            doctorUnder("[{country: PT, agreement: oral, other-person: " + allowed + ", source: {text: x}}]");
            browser.language = "en";
            browser.get("/?country=PT");
            browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
            StepsForTests.put(
                    portal.last(), new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.empty()));
            assertThat(browser.get("/c/" + portal.last().token().value()).body())
                    .contains(allowed ? "Passerelle cannot tell Portugal so yet" : "has to answer in person")
                    .doesNotContain(allowed ? "has to answer in person" : "Passerelle cannot tell");
        }
    }

    @Test
    void asksForNoCodeThatCameWithTheSearch() {
        portal.closeEverybody();
        String path = confirmingInSpain("true");
        StepsForTests.put(portal.last(), new Step.Identify(Optional.empty(), Optional.empty()));
        assertThat(browser.post(path + "/identity", Stage.inSpain("SECRET")).body())
                .contains("was sent with the search, and Spain accepted it")
                .doesNotContain("id=\"accessCode\"", "SECRET");
    }

    @Test
    void asksForNoCodeWhereTheRulesDoNotSay() {
        assertThat(browser.get(confirmingInSpain("false")).body()).doesNotContain("accessCode");
    }

    @Test
    void asksForTheAgreementThatTheRulesWant() {
        doctorUnder("[{country: PT, agreement: explicit, source: {text: x}}]");
        browser.get("/?country=PT");
        browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
        StepsForTests.put(portal.last(), new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.empty()));
        assertThat(browser.get("/c/" + portal.last().token().value()).body())
                .contains("patientAgrees", "lang=\"" + new LanguageTag("pt") + "\"");
    }
}
