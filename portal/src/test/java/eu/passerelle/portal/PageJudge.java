package eu.passerelle.portal;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What is wrong with a page as it lies in the browser. */
final class PageJudge {
    /**
     * Too wide for the window, cut off, or a word that nobody translated: of the page as it is, and of the same page in
     * other languages, put into the window without loading it again.
     */
    private static final String LAYOUT = """
            async languages => {
              const wrong = [];
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.classList.length ? '.' + [...e.classList].join('.') : '');
              const root = document.documentElement;
              const judge = language => {
                const say = text => wrong.push(language + ': ' + text);
                if (root.scrollWidth > root.clientWidth + 1) {
                  const out = [...document.body.querySelectorAll('*')]
                    .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
                    .filter(e => !e.closest('.scroll, .hidden') || e.matches('.scroll'));
                  say('wider than the window by ' + (root.scrollWidth - root.clientWidth) + ' px: ' + out.slice(-3).map(name));
                }
                for (const e of document.body.querySelectorAll('*')) {
                  const style = getComputedStyle(e);
                  if (style.clipPath !== 'none' || e.closest('.hidden') || e.offsetWidth === 0 || !e.textContent.trim()) continue;
                  if (['hidden', 'clip'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1) say('cut off: ' + name(e));
                  if (['hidden', 'clip'].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1) say('cut off below: ' + name(e));
                }
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                for (let node = texts.nextNode(); node; node = texts.nextNode()) {
                  const text = node.nodeValue.trim();
                  if (node.parentElement.closest('code, script')) continue;
                  if (text === '…' || /^[a-z][A-Za-z]+(\\.[A-Za-z0-9_]+)+$/.test(text) || /\\{[0-9]\\}/.test(text)) say('not a word: ' + text);
                }
              };
              judge(root.lang);
              const own = root.lang;
              const others = window.otherLanguages ??= await Promise.all(languages.filter(l => l !== own).map(async l =>
                new DOMParser().parseFromString(
                  await (await fetch(location.href, {headers: {'Accept-Language': l}})).text(), 'text/html')));
              const body = document.body;
              for (const page of others) {
                root.lang = page.documentElement.lang;
                if (!languages.includes(root.lang) || root.lang === own) wrong.push('came in ' + root.lang);
                document.body.replaceWith(page.body.cloneNode(true));
                judge(root.lang);
              }
              root.lang = own;
              document.body.replaceWith(body);
              return wrong;
            }""";

    private static final String AXE = """
            async () => (await axe.run(document, {
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
              resultTypes: ['violations']
            })).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '))""";

    private final String axe = axe();

    /** In words; empty where nothing is wrong in any of the languages. */
    List<String> layout(Page page, List<String> languages) {
        return strings(page.evaluate(LAYOUT, languages));
    }

    /** Violations of WCAG 2.2 AA that a machine can see. */
    List<String> accessibility(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(axe);
        }
        return strings(page.evaluate(AXE));
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Optional.ofNullable(PageJudge.class.getResourceAsStream("/axe.min.js"))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
