package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every component as it is seen by those who want no motion, or chose the colours of their system. */
class SeenOtherwiseTest {
    /** What moves, or would move when its state changes. */
    private static final String MOVING = """
            () => document.getAnimations().filter(a => a.playState === 'running').length
              + [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration.split(',').some(d => parseFloat(d) > 0)).length""";

    /** How a state is told apart where the system decides all colours: lines, weights, signs; nothing for a missing one. */
    private static final String WITHOUT_COLOURS = """
            selectors => selectors.map(selector => {
              const e = document.querySelector(selector);
              return e ? [null, '::before', '::after'].map(part => {
                const s = getComputedStyle(e, part);
                return ['borderTopWidth', 'borderTopStyle', 'borderInlineStartWidth', 'borderInlineStartStyle', 'fontWeight', 'textDecorationLine', 'content', 'left']
                  .map(name => s[name]).join(' ');
              }).join('|') : '';
            })""";

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void nothingMovesForThoseWhoWantNoMotion() {
        try (Chromium chromium = Chromium.launch();
                BrowserContext profile = chromium.profile(true)) {
            Page page = design(profile);
            assertThat(((Number) page.evaluate(MOVING)).intValue()).isPositive();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.evaluate(MOVING)).isEqualTo(0);
        }
    }

    @Test
    void statesDifferWithoutColours() {
        try (Chromium chromium = Chromium.launch();
                BrowserContext profile = chromium.profile(true)) {
            Page page = design(profile);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            differ(page, ".choice:has(:checked)", ".choice:not(:has(:checked))");
            differ(page, ".tabs a[aria-current]", ".tabs a:not([aria-current])");
            differ(page, ".languages [aria-current]", ".languages button:not([aria-current])");
            differ(page, ".steps .now", ".steps .later");
            differ(page, ".steps .done", ".steps .later");
            differ(page, ".toggle input:checked", ".toggle input:not(:checked)");
            differ(page, ".icon-stop", ".icon-good", ".icon-warn", ".icon-info");
            differ(page, ".field.has-error", ".field:not(.has-error)");
            differ(page, "a.country", ".country.off");
            differ(page, ".button[aria-busy=true]", ".button:not([aria-busy])");
        }
    }

    @Test
    void theThreeStatesOfASectionAndWhatIsMarkedDifferWithoutColours() {
        Stage stage = new Stage(portal);
        stage.inPortugal().read(new eu.passerelle.treatment.PdfOfCountry.NotOffered());
        try (Chromium chromium = Chromium.launch()) {
            Visit visit = new Visit(stage, chromium, com.microsoft.playwright.options.ColorScheme.LIGHT);
            Page page = visit.look(Scene.Visitor.DOCTOR, stage.path(), "en", 1280);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            differ(page, ".section .state.none", ".section .state.unknown", ".section .entry:not(.untranslated)");
            differ(page, ".box.alarm", ".box:not(.alarm)");
            differ(page, ".entry.untranslated", ".entry:not(.untranslated)");
            visit.leave();
        }
        stage.strike();
    }

    private Page design(BrowserContext profile) {
        Page page = profile.newPage();
        page.navigate(portal.base.resolve("/design").toString());
        return page;
    }

    private static void differ(Page page, String... selectors) {
        List<String> looks = ((List<?>) page.evaluate(WITHOUT_COLOURS, List.of(selectors)))
                .stream().map(String::valueOf).toList();
        assertThat(looks).as(String.join(" and ", selectors)).doesNotContain("").doesNotHaveDuplicates();
    }
}
