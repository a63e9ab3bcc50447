package eu.passerelle.seen;

import static eu.passerelle.seen.StartedDemo.LU;
import static eu.passerelle.seen.StartedDemo.PT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.passerelle.sandbox.demo.DemoPatient;
import eu.passerelle.sandbox.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** T1: a doctor of Luxembourg reads a Portuguese patient's summary in a browser. */
class BrowserJourneyTest {
    @RegisterExtension
    static final DemoFixture FIXTURE = new DemoFixture();

    private final StartedDemo demo = FIXTURE.demo();
    private final DemoPatient rich = demo.patient(PT, "rich");

    @Test
    void aDoctorReadsTheSummaryInFrenchWithFewActsOnAccessiblePages() {
        Accessibility axe = new Accessibility();
        List<String> shown = new ArrayList<>();
        Map<String, Integer> assets = new LinkedHashMap<>();
        Set<String> loaded = new TreeSet<>();
        try (BrowserContext profile = FIXTURE.browser().profile(true)) {
            Journey journey = new Journey(profile, page -> {
                axe.judge(page);
                shown.add(page.title());
            });
            Page page = journey.page();
            page.onRequest(request -> shown.add(request.url()));
            page.onResponse(response -> {
                if (response.url().startsWith(demo.portal(LU)) && response.url().contains("/assets/")) {
                    loaded.add(response.url());
                }
            });
            journey.logIn(demo.portal(LU), demo.doctor(LU));
            loaded.forEach(url -> assets.put(url, page.request().get(url).body().length));
            journey.choose(PT);
            journey.identify(rich);
            journey.confirm();
            assertThat(page.locator("html").getAttribute("lang")).startsWith("fr");
            assertThat(page.locator(".box").first().innerText())
                    .contains("acide acétylsalicylique", "Arachide", "Pollen d’olivier");
            assertThat(page.locator("footer .number").innerText()).isNotBlank();
            assertThat(journey.interactions()).isLessThanOrEqualTo(10);
            assertThat(journey.screens()).isLessThanOrEqualTo(4);

            String summary = page.url();
            readTheOriginal(page, axe, shown);
            page.navigate(summary);
            readThePdf(page, axe, shown);
            page.navigate(summary);
            journey.finish();
            assertThat(page.locator("main .reference").innerText()).isNotBlank();
            assertThat(page.locator("main").innerText()).doesNotContain(rich.family());
            assertThat(journey.complaints()).isEmpty();
            System.out.println("T1 in the browser: " + journey.interactions() + " interactions, " + journey.screens()
                    + " screens, " + axe.pages() + " pages judged by axe, "
                    + assets.values().stream().mapToInt(i -> i).sum() + " bytes of assets");
        }
        assertThat(axe.violations()).isEmpty();
        assertThat(assets.values().stream().mapToInt(i -> i).sum())
                .as(assets.toString())
                .isPositive()
                .isLessThanOrEqualTo(100_000);
        assertThat(shown).noneMatch(this::namesThePatient);
    }

    private void readTheOriginal(Page page, Accessibility axe, List<String> shown) {
        page.click("a[href$='/original']");
        page.waitForSelector(".beside .pair");
        axe.judge(page);
        shown.add(page.title());
        String pairs = page.locator("main").innerText();
        assertThat(pairs).contains("Arachide", "Amendoim", "Hipertensão essencial (primária)");
    }

    /** It is fetched after the summary is shown: who is too quick is offered to look again. */
    private void readThePdf(Page page, Accessibility axe, List<String> shown) {
        page.click("a[href$='/pdf/1']");
        for (int i = 0; i < 60 && page.locator("img.pdf-page").count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat((int)
                        page.locator("img.pdf-page").evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isGreaterThan(300);
        axe.judge(page);
        shown.add(page.title());
    }

    private boolean namesThePatient(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return lower.contains(rich.identifiers().getFirst().extension())
                || lower.contains(rich.family().toLowerCase(java.util.Locale.ROOT))
                || lower.contains("maria")
                || lower.contains(rich.birthDate());
    }

    @Test
    void theSameWithoutScripts() {
        try (BrowserContext profile = FIXTURE.browser().profile(false)) {
            Journey journey = new Journey(profile, page -> {});
            journey.logIn(demo.portal(LU), demo.doctor(LU));
            journey.choose(PT);
            journey.identify(rich);
            journey.confirm();
            assertThat(journey.page().locator(".box").first().innerText()).contains("Arachide");
            journey.finish();
            assertThat(journey.page().locator("main .reference").innerText()).isNotBlank();
        }
    }

    @Test
    void theWaitingPageAndThePanelOfAnUnknownNumberAreAccessible() {
        Accessibility axe = new Accessibility();
        try (BrowserContext profile = FIXTURE.browser().profile(true)) {
            Journey journey = new Journey(profile, page -> {});
            Page page = journey.page();
            journey.logIn(demo.portal(LU), demo.doctor(LU));
            journey.choose(PT);
            journey.identify("999000000", "1980-01-01");
            assertThat(page.locator("section.panel[role=alert]").innerText())
                    .contains("Aucune personne trouvée")
                    .contains(page.locator("section.panel .reference").innerText());
            axe.judge(page);
            demo.fault(PT, Fault.SLOW);
            try {
                page.click("#main-form .buttons button");
                page.waitForSelector("[data-poll$='/waiting']");
                axe.judge(page);
                page.click("form[action$=cancel] button");
                page.waitForSelector("#day");
            } finally {
                demo.fault(PT, Fault.NONE);
            }
            assertThat(page.locator("input[name='f0.0']").inputValue()).isEqualTo("999000000");
            journey.identify(rich);
            assertThat(page.locator("input[name=purpose]").count()).isPositive();
            assertThat(journey.complaints()).isEmpty();
        }
        assertThat(axe.violations()).isEmpty();
    }

    @Test
    void thePortalServesNoPartnerAndTheContactPointNoProfessional() throws IOException {
        try (Outsider visitor = Outsider.visitor(demo.passport(), LU)) {
            URI portal = URI.create(demo.portal(LU));
            assertThat(visitor.get(portal.resolve("/services/XCPD_Service")).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post(portal.resolve("/services/XCPD_Service"), "urn:x", new byte[0])
                            .statusCode())
                    .isEqualTo(404);
            URI contactPoint = demo.contactPoint(LU);
            for (String path : List.of("/", "/login", "/actuator/health")) {
                assertThat(visitor.get(contactPoint.resolve(path)).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }
}
