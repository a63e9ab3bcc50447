package eu.passerelle.seen;

import static eu.passerelle.seen.StartedDemo.LU;
import static eu.passerelle.seen.StartedDemo.PT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.passerelle.sandbox.demo.DemoPatient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** T1 by somebody who has no mouse: from the address typed into the browser to the end, and nothing is out of reach. */
class KeyboardJourneyTest {
    @RegisterExtension
    static final DemoFixture FIXTURE = new DemoFixture();

    private final StartedDemo demo = FIXTURE.demo();
    private final DemoPatient rich = demo.patient(PT, "rich");

    @Test
    void theWholeWayIsGoneWithTheKeyboardOnly() {
        try (BrowserContext profile = FIXTURE.browser().profile(true)) {
            Page page = profile.newPage();
            page.setViewportSize(1280, 800);
            Keyboard keys = new Keyboard(page);
            page.navigate(demo.portal(LU) + "/");
            arrive(page, keys);
            int before = keys.acts();
            chooseAndInform(page, keys);
            identify(page, keys);
            confirm(page, keys);
            assertThat(keys.acts() - before)
                    .as("acts after the login")
                    .isLessThanOrEqualTo(13); // three of them only try things out
            read(page, keys);
            original(page, keys);
            pdf(page, keys);
            finish(page, keys);
            System.out.println("T1 with the keyboard only: " + keys.told());
            assertThat(keys.wrong()).isEmpty();
        }
    }

    /** A doctor of two places, whom no other test knows: conditions and place are asked. */
    private void arrive(Page page, Keyboard keys) {
        List<String> doctor = demo.doctorOfTwoPlaces(LU);
        keys.to("main a.button");
        keys.round();
        keys.press("Enter");
        page.waitForSelector("#login");
        keys.isAt("#login");
        keys.type(doctor.getFirst());
        keys.to("#password");
        keys.round();
        keys.type(doctor.getLast());
        keys.press("Enter");
        page.waitForSelector("button[name=place]");
        keys.to("button[name=place]");
        keys.round();
        keys.press("Enter");
        page.waitForSelector(".terms");
        keys.to(".decide button.button");
        keys.round();
        keys.press("Enter");
        page.waitForSelector("#countries");
    }

    private void chooseAndInform(Page page, Keyboard keys) {
        keys.to("a.skip");
        keys.round();
        keys.roundBackwards();
        keys.press("Enter");
        assertThat(page.locator("main:focus").count()).isOne();
        keys.to("#countries-search");
        keys.type("portu");
        assertThat(page.locator("#countries a.country:visible").count()).isOne();
        keys.press("Enter");
        page.waitForSelector("article.notice");
        keys.to("button[value=TOLD]");
        keys.round();
        keys.press("Space");
        page.waitForSelector("#day");
    }

    private void identify(Page page, Keyboard keys) {
        String[] born = rich.birthDate().split("-");
        keys.to("input[name='f0.0']");
        keys.round();
        keys.type(rich.identifiers().getFirst().extension());
        keys.to("#day");
        keys.type(born[2]);
        keys.to("#month");
        keys.type(born[1]);
        keys.to("#year");
        keys.type(born[0]);
        keys.press("Enter");
        page.waitForSelector("#purpose-care");
    }

    private void confirm(Page page, Keyboard keys) {
        keys.to("#purpose-care");
        keys.round();
        keys.press("ArrowDown");
        keys.isAt("#purpose-emergency");
        assertThat(page.locator(".when-emergency").isVisible()).isTrue();
        keys.press("ArrowUp");
        keys.isAt("#purpose-care");
        assertThat(page.locator("#purpose-care").isChecked()).isTrue();
        assertThat(page.locator(".when-emergency").isVisible()).isFalse();
        if (page.locator("#patient-agrees").count() > 0) {
            keys.to("#patient-agrees");
            keys.press("Space");
        }
        keys.to("#agrees");
        keys.round();
        keys.press("Enter");
        page.waitForSelector("#glance");
    }

    private void read(Page page, Keyboard keys) {
        assertThat(page.locator(".box").first().innerText()).contains("Arachide");
        var glance = page.locator(".glance").boundingBox();
        assertThat(glance.y + glance.height)
                .as("at a glance on a laptop, below the sandbox's own line")
                .isLessThanOrEqualTo(
                        page.viewportSize().height + page.locator(".sandbox").boundingBox().height);
        keys.to("details.quality > summary");
        keys.round();
        keys.roundBackwards();
        keys.press("Enter");
        assertThat(page.locator("details.quality[open]").count()).isOne();
        keys.press("Space");
        assertThat(page.locator("details.quality[open]").count()).isZero();
        keys.press("Alt+ArrowDown");
        keys.isAt("h2[tabindex]");
        keys.to(".drawer > summary");
        keys.press("Enter");
        assertThat(page.locator(".drawer[open] .evidence").isVisible()).isTrue();
        keys.to("[data-close]");
        keys.press("Escape");
        assertThat(page.locator(".drawer[open]").count()).isZero();
        keys.isAt(".drawer > summary");
    }

    private void original(Page page, Keyboard keys) {
        keys.backTo("a[href$='/original']");
        keys.press("Enter");
        page.waitForSelector(".beside .pair");
        keys.to(".back a");
        keys.round();
        keys.press("Enter");
        page.waitForSelector("#glance");
    }

    /** The original of record comes after the summary: the page leads on by itself when it is there. */
    private void pdf(Page page, Keyboard keys) {
        keys.to("a[href$='/pdf/1']");
        keys.press("Enter");
        page.waitForSelector("img.pdf-page");
        keys.to("#pdf-words");
        keys.round();
        keys.type("alergia");
        keys.press("Enter");
        page.waitForSelector(".pdf-found");
        keys.to(".pdf-view");
        double top = scrolled(page);
        keys.press("ArrowDown");
        page.waitForFunction(
                "top => scrollY + document.querySelector('.pdf-view').scrollTop > top", Double.valueOf(top));
        keys.backTo(".back a");
        keys.press("Enter");
        page.waitForSelector("#glance");
    }

    private static double scrolled(Page page) {
        return ((Number) page.evaluate("() => scrollY + document.querySelector('.pdf-view').scrollTop")).doubleValue();
    }

    private void finish(Page page, Keyboard keys) {
        keys.to(".actions form[action$=finish] button");
        keys.press("Enter");
        page.waitForSelector("main .reference");
        keys.to("main a.button");
        keys.round();
        assertThat(page.locator("main").innerText()).doesNotContain(rich.family());
    }
}
