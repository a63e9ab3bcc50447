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
                    <!DOCTYPE html><html lang="en"><title>x · y</title><header></header><nav aria-label="n">n</nav><main>
                    <h1>Fine</h1><h2 id="a">Below</h2><a href="#a">There</a></main><footer></footer>""");
            assertThat(judge.structure(page)).isEmpty();
            page.setContent("""
                    <!DOCTYPE html><html lang="en"><title>x</title><header></header><nav>n</nav><nav aria-label="n">n</nav>
                    <nav aria-label="n">n</nav><h1>One</h1><h1>Two</h1><main><h1>A</h1><h3 id="a">B</h3><p id="a">C</p>
                    <a href="#b">D</a></main><div style="position:fixed;top:0;height:400px;width:9px">Stays</div>""");
            assertThat(String.join("\n", judge.structure(page)))
                    .contains(
                            "3 of h1",
                            "0 of body > footer",
                            "title: x",
                            "without a name: nav",
                            "two navigations named n")
                    .contains("heading 3 after 1", "twice: #a", "a speaks of b");
            assertThat(String.join("\n", judge.narrow(page))).contains("what stays in place takes 400 of 600 px");
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
