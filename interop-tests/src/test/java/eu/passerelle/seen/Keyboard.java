package eu.passerelle.seen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page of which nothing but the keys is used. Each stop of the focus is judged by what somebody without a mouse needs. */
final class Keyboard {
    /** Remembers what can be reached, and how it looks without the focus. */
    private static final String REMEMBER = """
            () => {
              const can = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
              window.look = e => [e, e.closest('.choice')].filter(x => x).map(x => {
                const s = getComputedStyle(x);
                return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join();
              }).join(';');
              window.shown = e => e.isConnected && e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
              window.stops = [...document.querySelectorAll(can)]
                .filter(e => e.tabIndex >= 0 && !e.disabled && window.shown(e))
                .filter(e => e.tagName !== 'SUMMARY' || e === e.parentElement.querySelector(':scope > summary'));
              window.plain = new Map(window.stops.filter(e => e !== document.activeElement).map(e => [e, window.look(e)]));
              return window.stops.length;
            }""";

    /** Where the focus is: its place among the stops, its name, and what is wrong with it. */
    private static final String STOP = """
            selector => {
              const e = document.activeElement;
              if (!e || e.matches('html, body, main')) return {place: -2, name: '', wrong: '', is: false};
              const name = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.name ? '[' + e.name + ']' : '') + (e.className ? '.' + e.className : '');
              const box = e.closest('.choice') || e;
              const same = hit => hit && (e.contains(hit) || hit.closest('label')?.control === e || (box !== e && box.contains(hit)));
              const seen = [...box.getClientRects()].some(r => {
                const left = Math.max(r.left, 0), right = Math.min(r.right, innerWidth), top = Math.max(r.top, 0), bottom = Math.min(r.bottom, innerHeight);
                return right > left && bottom > top && [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) =>
                  same(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)));
              });
              const marked = [e, box].some(x => {
                const s = getComputedStyle(x);
                return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && !/^rgba.*, 0\\)$/.test(s.outlineColor);
              });
              const wrong = [];
              if (!seen) wrong.push('cannot be seen');
              if (!marked) wrong.push('shows no focus');
              if (window.plain?.has(e) && window.plain.get(e) === window.look(e)) wrong.push('looks as without the focus');
              return {place: window.stops ? window.stops.indexOf(e) : -1, name, wrong: wrong.join(', '), is: selector !== '' && e.matches(selector)};
            }""";

    /** What was not visited, of a group of radio buttons none. */
    private static final String LEFT_OUT = """
            visited => {
              const was = new Set(visited.map(i => window.stops[i]));
              const group = e => e.type === 'radio' && [...was].some(o => o && o.type === 'radio' && o.name === e.name && o.form === e.form);
              return window.stops.filter(e => window.shown(e) && !was.has(e) && !group(e)).map(e => e.outerHTML.slice(0, 120));
            }""";

    private static final int MOST_STOPS = 900;

    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private int keys;
    private int acts;
    private int judged;
    private int rounds;

    Keyboard(Page page) {
        this.page = page;
    }

    private record Stop(int place, String name, String wrong, boolean is) {
        boolean isNowhere() {
            return place == -2;
        }
    }

    /** What a stop lacked, and rounds that went wrong; empty where all is well. */
    List<String> wrong() {
        return wrong;
    }

    /** A sentence about what was done. */
    String told() {
        return keys + " keys, of them " + acts + " acts (a field filled, something chosen or pressed); " + judged
                + " stops of the focus judged, " + rounds + " rounds through a whole page";
    }

    int acts() {
        return acts;
    }

    /** Fills the field that has the focus. */
    void type(String text) {
        page.keyboard().type(text);
        keys += text.length();
        acts++;
    }

    /** A key that does something: Enter, Space, an arrow. */
    void press(String key) {
        page.keyboard().press(key);
        keys++;
        acts++;
    }

    /** Tab, as often as needed. */
    void to(String selector) {
        go("Tab", selector);
    }

    /** Back with Shift+Tab, as often as needed. */
    void backTo(String selector) {
        go("Shift+Tab", selector);
    }

    private void go(String key, String selector) {
        Stop stop = judge(selector);
        for (int i = 0; i < MOST_STOPS && !stop.is(); i++) {
            page.keyboard().press(key);
            keys++;
            stop = judge(selector);
        }
        assertThat(stop.is())
                .as(key + " leads to " + selector + " on " + where())
                .isTrue();
    }

    /** The selector has the focus already, because the page put it there. */
    void isAt(String selector) {
        assertThat(judge(selector).is()).as(selector + " has the focus").isTrue();
    }

    /**
     * Through the whole page and back to where the focus is, not counted: everything that can be used is reached, in the
     * order in which it stands on the page, beginning with the link that skips the head.
     */
    void round() {
        round("Tab", false);
    }

    /** As {@link #round}, the other way. */
    void roundBackwards() {
        round("Shift+Tab", true);
    }

    private void round(String key, boolean backwards) {
        rounds++;
        int most = ((Number) page.evaluate(REMEMBER)).intValue() + 30;
        List<Stop> visited = new ArrayList<>();
        Set<Integer> places = new HashSet<>();
        int start = judge("").place();
        boolean home = false;
        for (int i = 0; i < most && !home; i++) {
            page.keyboard().press(key);
            Stop stop = judge("");
            home = stop.place() >= 0 && stop.place() == start;
            if (stop.place() >= 0 && !places.add(stop.place())) {
                break;
            }
            if (!stop.isNowhere()) {
                visited.add(stop);
            }
        }
        if (!home) {
            wrong.add(where() + ": " + key + " does not lead round the page, after " + visited.size() + " stops of "
                    + (most - 30));
        }
        List<Integer> order =
                visited.stream().map(Stop::place).filter(place -> place >= 0).toList();
        List<Integer> forwards = backwards ? order.reversed() : order;
        int turns = 0;
        for (int i = 1; i < forwards.size(); i++) {
            turns += forwards.get(i) < forwards.get(i - 1) ? 1 : 0;
        }
        if (turns > 1) {
            wrong.add(where() + ": the order of the stops is not that of the page: " + forwards);
        }
        if (!places.contains(0)) {
            wrong.add(where() + ": the first stop is not reached");
        }
        if (page.locator("body > a.skip").count() == 1
                && !visited.stream()
                        .anyMatch(stop -> stop.place() == 0 && stop.name().startsWith("a.skip"))) {
            wrong.add(where() + ": the link that skips the head is not the first stop");
        }
        for (Object leftOut : (List<?>) page.evaluate(LEFT_OUT, List.copyOf(places))) {
            wrong.add(where() + ": not reached with " + key + ": " + leftOut);
        }
    }

    private Stop judge(String selector) {
        Map<?, ?> found = (Map<?, ?>) page.evaluate(STOP, selector);
        Stop stop = new Stop(
                Integer.parseInt(String.valueOf(found.get("place"))),
                String.valueOf(found.get("name")),
                String.valueOf(found.get("wrong")),
                Boolean.TRUE.equals(found.get("is")));
        judged++;
        if (!stop.wrong().isEmpty()) {
            wrong.add(where() + ": " + stop.name() + " " + stop.wrong());
        }
        return stop;
    }

    private String where() {
        return page.url().replaceFirst("^https?://[^/]*", "").replaceFirst("/c/[^/]+", "/c/…");
    }
}
