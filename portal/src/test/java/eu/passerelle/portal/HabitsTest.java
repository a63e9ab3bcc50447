package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.Identification;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with browsers: back, refresh, two tabs, pressing twice, a network that comes and goes. */
class HabitsTest {
    private static Chromium chromium;

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final List<String> posted = new ArrayList<>();
    private final Identification usual = portal.countries.identification;
    private final String subject = portal.issuer.subject;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void somebodyOfTheirOwn() {
        portal.issuer.subject = "habits-" + System.nanoTime();
    }

    @AfterEach
    void asBefore() {
        portal.issuer.subject = subject;
        portal.countries.identification = usual;
        portal.countries.hold = new CountDownLatch(0);
        portal.consultations.openOf(portal.last().user()).forEach(portal.consultations::finish);
    }

    private Page window(boolean scripts) {
        BrowserContext profile = chromium.profile(scripts);
        Page page = tab(profile);
        page.navigate(at("/oauth2/authorization/professional"));
        return page;
    }

    private Page tab(BrowserContext profile) {
        Page page = profile.newPage();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posted.add(request.url());
            }
        });
        return page;
    }

    private String at(String path) {
        return portal.base.resolve(path).toString();
    }

    private String patient() {
        return at("/c/" + portal.last().token().value());
    }

    private void toTheForm(Page page) {
        page.navigate(at("/?country=PT"));
        page.click("button[value=TOLD]");
        page.waitForSelector("#day");
    }

    private static void type(Page page, String number) {
        page.fill("input[name='f0.0']", number);
        page.fill("#day", "12");
        page.fill("#month", "3");
        page.fill("#year", "1985");
    }

    private static void search(Page page) {
        type(page, FakeCountries.CANARY_NUMBER);
        page.click("#main-form .buttons button");
        page.waitForSelector(
                "#purpose-care", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void read(Page page) {
        portal.read(portal.last(), new PdfOfCountry.NotOffered());
        page.navigate(patient());
        page.waitForSelector("#glance");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void backShowsNobodyWhoWasClosed(boolean scripts) {
        Page page = window(scripts);
        toTheForm(page);
        read(page);
        page.click(".actions form[action$=finish] button");
        page.waitForSelector("main .reference");
        for (int i = 0; i < 2; i++) {
            page.goBack();
            page.waitForLoadState();
            assertThat(page.content()).doesNotContain("Zebrafinch", "Triatec");
        }
        page.context().close();
    }

    @Test
    void backToTheStartLeadsToThePatientWhoIsOpen() {
        Page page = window(true);
        toTheForm(page);
        search(page);
        for (int i = 0; i < 4 && page.url().startsWith(patient()); i++) {
            page.goBack();
            page.waitForLoadState();
        }
        assertThat(page.url()).doesNotContain("/c/");
        page.click("main a[href='/c/" + portal.last().token().value() + "']");
        assertThat(page.locator("#purpose-care").count()).isOne();
        page.context().close();
    }

    @Test
    void refreshSendsNothingAgain() {
        Page page = window(true);
        toTheForm(page);
        page.fill("input[name='f0.0']", "12");
        page.click("#main-form .buttons button");
        page.waitForSelector("#errors-title");
        assertStays(page, "#errors-title, #day");
        assertThat(page.inputValue("input[name='f0.0']")).isEqualTo("12");
        int asked = portal.countries.questions.get();
        search(page);
        assertStays(page, "#purpose-care");
        assertThat(portal.countries.questions).hasValue(asked + 1);
        read(page);
        assertStays(page, "#glance");
        page.click(".actions form[action$=finish] button");
        page.waitForSelector("main .reference");
        assertStays(page, "main .reference");
        page.context().close();
    }

    private void assertStays(Page page, String shows) {
        posted.clear();
        String address = page.url();
        page.reload();
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.locator(shows).count()).as(shows).isPositive();
        assertThat(posted).isEmpty();
    }

    /** Hazard H04. */
    @Test
    void whatOneTabShowsIsNotConfirmedAboutThePersonOfAnother() {
        Page first = window(true);
        toTheForm(first);
        search(first);
        Page second = tab(first.context());
        second.navigate(patient());
        second.click("main form[action$='/cancel'] button");
        second.waitForSelector("#day");
        portal.countries.identification = somebodyElse();
        type(second, "999000111");
        second.click("#main-form .buttons button");
        second.waitForSelector("#purpose-care");

        int asked = portal.countries.questions.get();
        first.click("label[for=purpose-care]");
        first.click("#agrees");
        first.waitForSelector(".patient:has-text('Outrapessoa')");
        assertThat(portal.countries.questions).hasValue(asked);
        assertThat(portal.last().step()).isInstanceOf(Step.Confirm.class);
        assertThat(first.locator(":checked").count()).isZero();

        second.click("main form[action$='/reject'] button");
        second.waitForSelector("main .reference");
        first.click("label[for=purpose-care]");
        first.click("#agrees");
        first.waitForSelector("main .reference");
        assertThat(first.content()).doesNotContain("Outrapessoa");
        first.context().close();
    }

    private static Identification somebodyElse() {
        return new Identification.Identified(
                new PatientId("2.999.1", "999000111"),
                new Demographics(
                        Optional.of(new PersonName("Outrapessoa", "Rita")),
                        PartialDate.parse("19850312"),
                        Optional.empty(),
                        Optional.empty()),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pressingTwiceDoesItOnce(boolean scripts) {
        Page page = window(scripts);
        page.navigate(at("/?country=PT"));
        int opened = portal.record.opened.size();
        page.dblclick("button[value=TOLD]");
        page.waitForSelector("#day");
        assertThat(portal.record.opened).hasSize(opened + 1);

        int asked = portal.countries.questions.get();
        type(page, FakeCountries.CANARY_NUMBER);
        page.dblclick("#main-form .buttons button");
        page.waitForSelector("#purpose-care");
        assertThat(portal.countries.questions).hasValue(asked + 1);

        page.click("label[for=purpose-care]");
        page.dblclick("#agrees");
        page.waitForSelector("section.panel[role=alert]");
        assertThat(portal.countries.questions).hasValue(asked + 2);

        read(page);
        int reports = portal.record.reports.size();
        page.navigate(patient() + "/report");
        page.click("label[for^='kind-']");
        page.dblclick("main form[action$='/report'] button[type=submit]");
        page.waitForURL(patient() + "/reported");
        assertThat(portal.record.reports).hasSize(reports + 1);
        page.context().close();
    }

    @Test
    void aNetworkThatGoesTakesNothingThatWasTypedAndIsToldOf() {
        Page page = window(true);
        toTheForm(page);
        type(page, FakeCountries.CANARY_NUMBER);
        page.context().setOffline(true);
        posted.clear();
        page.click("#main-form .buttons button");
        page.waitForSelector("[data-offline]");
        assertThat(posted).isEmpty();
        assertThat(page.inputValue("#year")).isEqualTo("1985");
        page.context().setOffline(false);
        page.waitForSelector("[data-offline]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));

        CountDownLatch hold = new CountDownLatch(1);
        portal.countries.hold = hold;
        page.click("#main-form .buttons button");
        page.waitForSelector("[data-poll$='/waiting']");
        page.context().setOffline(true);
        page.waitForSelector("[data-offline]");
        hold.countDown();
        page.context().setOffline(false);
        page.waitForSelector("#purpose-care");
        page.context().close();
    }

    @Test
    void whoSendsNoOpinionIsNotScolded() {
        Page page = window(false);
        toTheForm(page);
        read(page);
        page.click(".actions form[action$=finish] button");
        page.click("form[action$='/opinion'] button");
        assertThat(page.locator("form[action$='/opinion']").count()).isOne();
        page.context().close();
    }
}
