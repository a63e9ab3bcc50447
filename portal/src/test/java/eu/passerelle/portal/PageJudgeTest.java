package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A judge that finds nothing has to be shown something. */
class PageJudgeTest {
    private final PageJudge judge = new PageJudge();

    @Test
    void findsWhatIsWrongAndNothingElse() {
        try (Chromium chromium = Chromium.launch();
                BrowserContext context = chromium.profile(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.setViewportSize(390, 600);
            page.setContent("""
                    <!DOCTYPE html><html lang="en"><title>x</title><style>.hidden{position:absolute;overflow:hidden;width:1px}</style>
                    <h1>Fine</h1><p>A word, a sentence. <span class="hidden">Said only aloud</span></p>
                    <div class="scroll" style="overflow-x:auto" tabindex="0"><p style="width:900px">Wide, and scrolls</p></div>""");
            assertThat(judge.layout(page, List.of("en"))).isEmpty();
            assertThat(judge.accessibility(page)).isEmpty();
            page.setContent("""
                    <!DOCTYPE html><html lang="en"><title>x</title><h1>start.heading</h1><p id="wide" style="width:500px">Wide</p>
                    <p id="cut" style="width:60px;overflow:hidden;white-space:nowrap">Cut off at the side</p>
                    <p id="low" style="height:10px;overflow:hidden">Below</p><p>…</p><p>From {0}</p>
                    <input type="text"><p style="color:#999999">Faint</p>""");
            assertThat(String.join("\n", judge.layout(page, List.of("en"))))
                    .contains("wider than the window by", "p#wide", "cut off: p#cut", "cut off below: p#low")
                    .contains("not a word: start.heading", "not a word: …", "not a word: From {0}");
            assertThat(String.join("\n", judge.accessibility(page))).contains("label:", "color-contrast:");
        }
    }
}
