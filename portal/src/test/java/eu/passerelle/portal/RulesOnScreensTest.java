package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
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
