package eu.passerelle.portal;

import com.microsoft.playwright.BrowserContext;
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
                  const [x, y] = [style.overflowX, style.overflowY].map(o => o === 'hidden' || o === 'clip');
                  if (!x && !y) continue; // nearly all: nothing else is asked of them
                  if (style.clipPath !== 'none' || e.closest('.hidden') || e.offsetWidth === 0 || !e.textContent.trim()) continue;
                  if (x && e.scrollWidth > e.clientWidth + 1) say('cut off: ' + name(e));
                  if (y && e.scrollHeight > e.clientHeight + 1) say('cut off below: ' + name(e));
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
              const pages = window.otherLanguages ??= new Map();
              const others = languages.filter(l => l !== own);
              await Promise.all(others.filter(l => !pages.has(l)).map(async l => pages.set(l,
                new DOMParser().parseFromString(
                  await (await fetch(location.href, {headers: {'Accept-Language': l}})).text(), 'text/html'))));
              const body = document.body;
              for (const l of others) {
                const page = pages.get(l);
                root.lang = page.documentElement.lang;
                if (root.lang !== l) wrong.push('came in ' + root.lang + ', not ' + l);
                document.body.replaceWith(page.body.cloneNode(true));
                judge(root.lang);
              }
              root.lang = own;
              document.body.replaceWith(body);
              return wrong;
            }""";

    /** Landmarks, headings, names and references: what a screen reader finds its way by. */
    private static final String STRUCTURE = """
            () => {
              const wrong = [];
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.classList.length ? '.' + [...e.classList].join('.') : '');
              const all = selector => [...document.querySelectorAll(selector)];
              const shown = all('*').filter(e => e.checkVisibility());
              const one = selector => {
                const n = shown.filter(e => e.matches(selector)).length;
                if (n !== 1) wrong.push(n + ' of ' + selector);
              };
              one('main'); one('h1'); one('body > header'); one('body > footer');
              if (!document.title.includes('·')) wrong.push('title: ' + document.title);
              const named = e => (e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)?.textContent || '').join(' ')).trim();
              const navs = shown.filter(e => e.matches('nav, aside, [role=region], [role=navigation], form[role=search] ~ nav'));
              navs.filter(e => !named(e)).forEach(e => wrong.push('without a name: ' + name(e)));
              const names = navs.filter(e => e.matches('nav')).map(named);
              names.filter((n, i) => names.indexOf(n) < i).forEach(n => wrong.push('two navigations named ' + n));
              let last = 1;
              shown.filter(e => /^H[1-6]$/.test(e.tagName) && e.closest('main')).forEach(e => {
                const level = Number(e.tagName[1]);
                if (level > last + 1) wrong.push('heading ' + level + ' after ' + last + ': ' + e.textContent.trim().slice(0, 40));
                last = level;
              });
              const ids = all('[id]').map(e => e.id);
              ids.filter((id, i) => ids.indexOf(id) < i).forEach(id => wrong.push('twice: #' + id));
              const there = (e, id) => { if (id && !document.getElementById(id)) wrong.push(name(e) + ' speaks of ' + id + ', which is not there'); };
              for (const attribute of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'form'])
                all('[' + attribute + ']').forEach(e => e.getAttribute(attribute).split(' ').forEach(id => there(e, id)));
              all('a[href^="#"]').forEach(e => there(e, decodeURIComponent(e.getAttribute('href').slice(1))));
              return wrong;
            }""";

    /** Text 400 % on a laptop: as in a window of 320 by 256. What stays in place may not cover what is read. */
    private static final String NARROW = """
            () => {
              const stuck = [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility() && ['sticky', 'fixed'].includes(getComputedStyle(e).position));
              const high = stuck.map(e => e.getBoundingClientRect()).filter(r => r.bottom > 0 && r.top < innerHeight).reduce((sum, r) => sum + r.height, 0);
              return high > innerHeight / 2 ? ['what stays in place takes ' + high + ' of ' + innerHeight + ' px'] : [];
            }""";

    private static final String AXE = """
            async () => (await axe.run(document, {
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
              resultTypes: ['violations']
            })).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '))""";

    private static final String AXE_ITSELF = axe();

    /** In words; empty where nothing is wrong in any of the languages. */
    List<String> layout(Page page, List<String> languages) {
        return strings(page.evaluate(LAYOUT, languages));
    }

    /** In words: landmarks, headings, names, references. */
    List<String> structure(Page page) {
        return strings(page.evaluate(STRUCTURE));
    }

    /** In words, of a window as narrow and low as text of four times the size makes it. */
    List<String> narrow(Page page) {
        List<String> found = new java.util.ArrayList<>(layout(page, List.of()));
        found.addAll(strings(page.evaluate(NARROW)));
        return found;
    }

    /** Violations of WCAG 2.2 AA that a machine can see. */
    List<String> accessibility(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE_ITSELF);
        }
        return strings(page.evaluate(AXE));
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** What is looked at in this profile brings the judge's script along: handed over once, not with each page. */
    static void prepare(BrowserContext profile) {
        profile.addInitScript(AXE_ITSELF);
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
