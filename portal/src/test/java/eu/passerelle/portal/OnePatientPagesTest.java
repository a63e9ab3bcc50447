package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.treatment.Closing;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Step;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening another patient asks to close the first one. */
class OnePatientPagesTest {
    private static final Map<String, String> IDENTITY =
            Map.of("f0.0", FakeCountries.CANARY_NUMBER, "day", "12", "month", "3", "year", "1985");

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final Browser browser = new Browser(portal.base);
    private Consultation first;

    @BeforeEach
    void aPatientIsRead() {
        portal.closeEverybody();
        browser.language = "en";
        browser.login().get("/");
        open("PT", "pt");
        first = portal.last();
        portal.read(first, new PdfOfCountry.NotOffered());
    }

    @AfterEach
    void closeEverybody() {
        portal.closeEverybody();
    }

    private String open(String country, String notice) {
        browser.post("/consultations", Map.of("country", country, "notice", notice, "way", "TOLD"));
        return "/c/" + portal.last().token().value();
    }

    @Test
    void namesTheOpenOneByCountryTimeAndReferenceAndAsksForNobody() {
        String path = open("PT", "pt");
        portal.countries.asked = java.util.Optional.empty();
        HttpResponse<String> between = browser.post(path + "/identity", IDENTITY);
        assertThat(between.uri().getPath()).isEqualTo(path + "/another");
        assertThat(between.body())
                .contains(
                        "Another patient is still open",
                        "Portugal",
                        first.reference().value())
                .containsPattern("opened at [0-9]{2}:[0-9]{2}")
                .contains("href=\"/c/" + first.token().value() + "\"", "action=\"" + path + "/another\"")
                .doesNotContain("Zebrafinch", "Canário", FakeCountries.CANARY_NUMBER, "1985");
        assertThat(portal.countries.asked).isEmpty();
        assertThat(first.step()).isInstanceOf(Step.Reading.class);
    }

    @Test
    void closesItAndGoesOnWithWhatWasTyped() {
        String path = open("PT", "pt");
        browser.post(path + "/identity", IDENTITY);
        HttpResponse<String> confirm = browser.post(path + "/another", Map.of());
        assertThat(confirm.body()).contains("Is this the right person?", "The date of birth matches");
        assertThat(first.step()).isEqualTo(new Step.Closed(Closing.FINISHED));
        assertThat(portal.record.closed).containsEntry(first.id(), Closing.FINISHED);
    }

    @Test
    void goesBackToItWithoutLosingWhatWasTyped() {
        String path = open("PT", "pt");
        browser.post(path + "/identity", IDENTITY);
        assertThat(browser.get("/c/" + first.token().value()).body()).contains("At a glance");
        assertThat(browser.get(path).body()).contains("value=\"" + FakeCountries.CANARY_NUMBER + "\"");
    }

    @Test
    void showsTheFormAgainWhereThePatientKeepsSomethingSecret() {
        String path = open("ES", "es");
        Map<String, String> form = new HashMap<>(Map.of("alternative", "1", "f1.0", "BBBB000000000001", "c0", "F"));
        form.putAll(Map.of("c1", "SECRET", "day", "12", "month", "3", "year", "1985"));
        assertThat(browser.post(path + "/identity", form).uri().getPath()).endsWith("/another");
        HttpResponse<String> again = browser.post(path + "/another", Map.of());
        assertThat(again.body()).contains("BBBB000000000001", "main-form").doesNotContain("SECRET");
        assertThat(first.step()).isInstanceOf(Step.Closed.class);
        assertThat(browser.post(path + "/identity", form).body()).contains("Is this the right person?");
    }

    @Test
    void tellsWhatIsWrongWithTheFormFirst() {
        String path = open("PT", "pt");
        assertThat(browser.post(path + "/identity", Map.of("f0.0", "12")).uri().getPath())
                .isEqualTo(path);
    }

    @Test
    void asksInTheSameWayWhenARecordSystemOpensAnother() {
        HttpResponse<String> between = browser.get(Launching.link(Launching.post(portal.base, Launching.context())));
        String path = "/c/" + portal.last().token().value();
        assertThat(between.uri().getPath()).isEqualTo(path + "/another");
        assertThat(between.body()).contains(first.reference().value()).doesNotContain("Zebrafinch", "Canário");
        assertThat(browser.post(path + "/another", Map.of()).body()).contains("Is this the right person?");
        assertThat(first.step()).isInstanceOf(Step.Closed.class);
    }

    @Test
    void asksNothingWhenNobodyElseIsOpen() {
        String path = open("PT", "pt");
        browser.post("/c/" + first.token().value() + "/finish", Map.of());
        assertThat(browser.get(path + "/another").uri().getPath()).isEqualTo(path);
        assertThat(browser.post(path + "/identity", IDENTITY).body()).contains("Is this the right person?");
    }
}
