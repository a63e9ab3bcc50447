package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eu.passerelle.border.Content;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Reference;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Headers, anti-forgery, patient data, hostile content, and the ways pages can be broken. */
class SafetyOfPagesTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();

    private Browser doctor() {
        portal.closeEverybody();
        Browser browser = new Browser(portal.base).login();
        browser.language = "en";
        browser.get("/");
        return browser;
    }

    private String open(Browser browser) {
        browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
        return "/c/" + portal.last().token().value();
    }

    private static Map<String, String> identity() {
        return Map.of("f0.0", FakeCountries.CANARY_NUMBER, "day", "12", "month", "03", "year", "1985");
    }

    @Test
    void sendsAStrictPolicyAndForbidsStoring() {
        Browser browser = doctor();
        for (String path : List.of("/login", "/", open(browser))) {
            HttpResponse<String> page = browser.get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                            + "font-src 'self'; connect-src 'self'; form-action 'self' " + portal.issuer.uri()
                            + "; frame-ancestors 'none'; base-uri 'none'");
            assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.body()).doesNotContain("style=\"", "onclick", "javascript:");
        }
    }

    @Test
    void keepsItsSessionInACookieOfItsCountry() {
        HttpResponse<String> first = new Browser(portal.base).get("/login");
        String cookie = first.headers().allValues("Set-Cookie").stream()
                .filter(text -> text.startsWith("PASSERELLE_LU="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Browser browser = doctor();
        int before = portal.record.opened.size();
        HttpResponse<String> refused =
                browser.postOnly("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"), false);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This page has expired");
        assertThat(portal.record.opened).hasSize(before);
    }

    @Test
    void turnsAwayARoleThatMayNotRead() {
        portal.issuer.role = "pharmacist";
        try {
            Browser browser = new Browser(portal.base).login();
            browser.language = "en";
            HttpResponse<String> refused = browser.get("/");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Your role does not allow", "class=\"reference\"");
        } finally {
            portal.issuer.role = "doctor";
        }
    }

    @Test
    void sendsAnOperatorFromTheStartToTheOperatorsPagesAndNowhereElse() {
        portal.issuer.role = "operator";
        try {
            Browser browser = new Browser(portal.base).login();
            HttpResponse<String> sent = browser.first("/");
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/operator");
            assertThat(browser.first("/accesses").statusCode()).isEqualTo(403);
            // a portal without a console has no such pages, and says so instead of going round in circles
            assertThat(browser.first("/operator").statusCode()).isEqualTo(403);
        } finally {
            portal.issuer.role = "doctor";
        }
    }

    @Test
    void namesNoPatientInAddressesTitlesAndLogs() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            Browser browser = doctor();
            String path = open(browser);
            browser.post(path + "/identity", identity());
            browser.post(path + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"));
            portal.read(portal.last(), new PdfOfCountry.Available(Content.of(EveryPageTest.pdf(1))));
            assertThat(browser.get(path).body()).contains(FakeCountries.CANARY_GIVEN);
            browser.get(path + "/original");
            browser.get(path + "/pdf/1");
            browser.post(path + "/finish", Map.of());
            String traces = browser.addresses + "\n" + browser.titles + "\n"
                    + log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
            assertThat(traces)
                    .doesNotContain(FakeCountries.CANARY_NUMBER, "Zebrafinch", "Canário", "Penicil", "19850312");
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    void showsHostileContentAsText() {
        Browser browser = doctor();
        String path = open(browser);
        portal.read(portal.last(), new PdfOfCountry.NotOffered());
        for (String page : List.of(path, path + "/original")) {
            String body = browser.get(page).body();
            assertThat(body).contains("&lt;script&gt;alert").doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void showsThreeStatesThatCannotBeConfused() {
        Browser browser = doctor();
        String path = open(browser);
        portal.read(portal.last(), new PdfOfCountry.NotOffered());
        String body = browser.get(path).body();
        assertThat(body).containsPattern("id=\"section-devices\"(?s:.){0,300}class=\"state none\"");
        assertThat(body).containsPattern("id=\"section-procedures\"(?s:.){0,300}class=\"state unknown\"");
        assertThat(body).containsPattern("id=\"section-allergies\"(?s:.){0,600}class=\"entry");
        assertThat(body).doesNotContain("masked");
    }

    @Test
    void marksWhatIsNotTranslatedRefutedNegatedAndNotExact() {
        Browser browser = doctor();
        browser.language = "fr";
        String path = open(browser);
        portal.read(portal.last(), new PdfOfCountry.NotOffered());
        String body = browser.get(path).body();
        assertThat(body)
                .contains("Pénicilline", "correspondance non déclarée exacte", "Penicilina G")
                .contains("untranslated", "non traduit", "en anglais")
                .contains("Déclaré comme NON présent", "N’est plus actuel, ou réfuté", "Réfuté")
                .contains("50 microgrammes", "2,5 mg", "mars 1998", "essai 2026.1")
                .containsPattern("<details class=\"narrative\" open")
                .contains("7,4 × 10<sup>9</sup>/L", "<del>", "rayé\u00a0:")
                .contains("Le contenu a été mis à jour pour la dernière fois le 5 mars 2024");
        assertThat(body.replaceAll("(?s)<details class=\"drawer\">.*?</details>", ""))
                .doesNotContain("2.999");
    }

    @Test
    void asksTwiceWhereTheBirthDatesDiffer() {
        Browser browser = doctor();
        String path = open(browser);
        HttpResponse<String> confirm = browser.post(
                path + "/identity",
                Map.of("f0.0", FakeCountries.CANARY_NUMBER, "day", "13", "month", "3", "year", "1985"));
        assertThat(confirm.body()).contains("differs from the one you typed", "13 March 1985");
        HttpResponse<String> again =
                browser.post(path + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"));
        assertThat(again.body()).contains("Look again before you confirm", "differenceSeen");
        assertThat(portal.last().step()).isInstanceOf(Step.Confirm.class);
        HttpResponse<String> sent = browser.post(
                path + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES", "differenceSeen", "yes"));
        assertThat(sent.body()).contains("has no summary for this person");
    }

    @Test
    void demandsAReasonForAnEmergencyAndKeepsWhatWasChosen() {
        Browser browser = doctor();
        String path = open(browser);
        browser.post(path + "/identity", identity());
        HttpResponse<String> asked = browser.post(
                path + "/confirmation", Map.of("purpose", "EMERGENCY", "agreement", "AGREES", "reason", "short"));
        assertThat(asked.body())
                .contains("Please give the reason for the emergency")
                .containsPattern("value=\"EMERGENCY\" checked");
    }

    @Test
    void keepsTheTypedFormWhenTheLanguageChangesButNoSecrets() {
        Browser browser = doctor();
        browser.post("/consultations", Map.of("country", "ES", "notice", "es", "way", "TOLD"));
        String path = "/c/" + portal.last().token().value();
        HttpResponse<String> german = browser.post(
                path + "/identity",
                Map.of("alternative", "1", "f1.0", "TYPED123", "c1", "SECRET", "year", "1985", "language", "de"));
        assertThat(german.body())
                .contains("<html lang=\"de\"", "TYPED123", "1985")
                .doesNotContain("SECRET");
        assertThat(browser.cookie("PASSERELLE_LU_LANGUAGE")).isEqualTo("de");
        assertThat(portal.last().step()).isInstanceOf(Step.Identify.class);
    }

    @Test
    void sendsAnOptionalBirthDateOnlyWhenChosen() {
        Browser browser = doctor();
        for (boolean chosen : List.of(false, true)) {
            portal.closeEverybody();
            browser.post("/consultations", Map.of("country", "GR", "notice", "el", "way", "TOLD"));
            String path = "/c/" + portal.last().token().value();
            Map<String, String> form =
                    new java.util.HashMap<>(Map.of("f0.0", "01010099000", "day", "12", "month", "3", "year", "1985"));
            if (chosen) {
                form.put("sendBirthDate", "yes");
            }
            browser.post(path + "/identity", form);
            assertThat(portal.countries
                            .asked
                            .orElseThrow()
                            .demographics()
                            .birthDate()
                            .isPresent())
                    .isEqualTo(chosen);
        }
    }

    @Test
    void waitsOnAPageThatWorksWithoutScriptsAndCanBeCancelled() {
        Browser browser = doctor();
        String path = open(browser);
        CountDownLatch hold = new CountDownLatch(1);
        portal.countries.hold = hold;
        try {
            HttpResponse<String> waiting = browser.post(path + "/identity", identity());
            assertThat(waiting.headers().firstValue("Refresh")).contains("2");
            assertThat(waiting.body()).contains("Asking Portugal to identify the patient", "aria-live=\"polite\"");
            assertThat(browser.fragment(path + "/waiting").body())
                    .contains("Asking Portugal")
                    .doesNotContain("<html");
            HttpResponse<String> cancelled = browser.post(path + "/cancel", Map.of());
            assertThat(cancelled.body()).contains("Identify the patient", FakeCountries.CANARY_NUMBER);
            assertThat(browser.fragment(path + "/waiting").headers().firstValue("Passerelle-Onward"))
                    .contains(path);
        } finally {
            hold.countDown();
            portal.countries.hold = new CountDownLatch(0);
        }
        assertThat(browser.get(path).body()).contains("Identify the patient");
    }

    @Test
    void tellsThatAConsultationHasEndedWithItsReference() {
        Browser browser = doctor();
        ConsultationToken token = ConsultationToken.create();
        Reference reference = Reference.create();
        portal.record.interrupted.put(token, reference);
        HttpResponse<String> ended = browser.get("/c/" + token.value());
        assertThat(ended.statusCode()).isEqualTo(410);
        assertThat(ended.body()).contains("This access has ended", reference.value());
        assertThat(browser.get("/c/not-a-token").statusCode()).isEqualTo(410);
    }

    @Test
    void showsAConsultationToNobodyElse() {
        Browser browser = doctor();
        String path = open(browser);
        portal.read(portal.last(), new PdfOfCountry.NotOffered());
        portal.issuer.subject = "doctor-2";
        try {
            HttpResponse<String> other = doctor().get(path);
            assertThat(other.statusCode()).isEqualTo(410);
            assertThat(other.body()).doesNotContain("Zebrafinch");
        } finally {
            portal.issuer.subject = "doctor-1";
        }
    }

    @Test
    void opensOneConsultationForAButtonPressedTwice() {
        Browser browser = doctor();
        portal.consultations.openOf(portal.last().user()).forEach(portal.consultations::finish);
        open(browser);
        Consultation first = portal.last();
        open(browser);
        assertThat(portal.last()).isSameAs(first);
        HttpResponse<String> twice = browser.postOnly("/c/" + first.token().value() + "/finish", Map.of(), true);
        assertThat(twice.statusCode()).isEqualTo(303);
        assertThat(browser.postOnly("/c/" + first.token().value() + "/finish", Map.of(), true)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void endsWhenItIsAnotherPerson() {
        Browser browser = doctor();
        String path = open(browser);
        StepsForTests.put(portal.last(), new Step.Confirm(portal.person(Comparison.Result.AGREES), Optional.empty()));
        assertThat(browser.post(path + "/reject", Map.of()).body())
                .contains("It was another person")
                .doesNotContain("Zebrafinch");
    }

    @Test
    void showsThePdfAsPicturesAndOffersTheOriginal() throws IOException {
        Browser browser = doctor();
        String path = open(browser);
        portal.read(portal.last(), new PdfOfCountry.Available(Content.of(EveryPageTest.pdf(2))));
        assertThat(browser.get(path + "/pdf/2").body()).contains("Page 2 of 2", "/pdf/2.png");
        assertThat(browser.get(path + "/pdf/2.png").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(browser.get(path + "/pdf/3.png").statusCode()).isEqualTo(404);
        HttpResponse<String> original = browser.get(path + "/pdf/original");
        assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(portal.last().reference().value());
    }

    @Test
    void closesWhatWasOpenWhenTheProfessionalLeaves() {
        Browser browser = doctor();
        open(browser);
        Consultation consultation = portal.last();
        assertThat(browser.post("/logout", Map.of()).body()).contains("You are logged out");
        assertThat(consultation.step()).isInstanceOf(Step.Closed.class);
        assertThat(browser.get("/").body()).contains("I am a health professional");
    }

    @Test
    void keepsItsAssetsSmall() {
        int bytes = 0;
        Browser browser = new Browser(portal.base);
        for (String asset : List.of("tokens.css", "passerelle.css", "passerelle.js", "reading.js", "icon.svg")) {
            HttpResponse<String> response = browser.get("/assets/" + asset);
            assertThat(response.statusCode()).as(asset).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age");
            bytes += response.body().length();
        }
        assertThat(bytes).isLessThan(100_000);
    }
}
