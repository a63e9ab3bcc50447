package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Step;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WayThroughTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void leadsFromLoginToTheSummaryAndOut() {
        portal.closeEverybody();
        Browser browser = new Browser(portal.base);
        browser.language = "en";
        assertThat(browser.get("/").body()).contains("I am a health professional", "Sandbox");
        HttpResponse<String> start = browser.login().get("/");
        assertThat(portal.issuer.pkceSeen).isTrue();
        assertThat(start.body())
                .contains("Which country is the patient from?", "Portugal", "does not send summaries yet");
        HttpResponse<String> notice = browser.get("/?country=PT");
        assertThat(notice.body())
                .contains("lang=\"pt\"", "Texto de exemplo")
                .doesNotContainPattern("<input[^>]* checked");
        HttpResponse<String> form =
                browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
        assertThat(form.body())
                .contains("Health card number", "Número de utente de saúde", "Date of birth on the document");
        Consultation consultation = portal.last();
        String path = "/c/" + consultation.token().value();
        assertThat(form.uri().getPath()).isEqualTo(path);

        HttpResponse<String> confirm = browser.post(
                path + "/identity",
                Map.of("f0.0", FakeCountries.CANARY_NUMBER, "day", "12", "month", "3", "year", "1985"));
        assertThat(confirm.body())
                .contains("Is this the right person?", "12 March 1985", "The date of birth matches", "Maria Zebrafinch")
                .doesNotContainPattern("<input[^>]* checked");

        HttpResponse<String> none =
                browser.post(path + "/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"));
        assertThat(none.body()).contains("Portugal has no summary for this person");

        portal.read(consultation, new PdfOfCountry.NotOffered());
        HttpResponse<String> summary = browser.get(path);
        assertThat(summary.body()).contains("At a glance", "Triatec", "class=\"patient");

        HttpResponse<String> closed = browser.post(path + "/finish", Map.of());
        assertThat(closed.body()).contains(consultation.reference().value()).doesNotContain("Zebrafinch");
        assertThat(consultation.step()).isInstanceOf(Step.Closed.class);
    }
}
