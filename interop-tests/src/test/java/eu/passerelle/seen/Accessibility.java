package eu.passerelle.seen;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** axe with the rules of WCAG 2.1 AA, over every page it is given; in the page itself, for a second window costs time. */
final class Accessibility {
    /** Only what is wrong comes back: all that is right would be many times the page. */
    private static final String AXE = """
            async () => (await axe.run(document, {
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']},
              resultTypes: ['violations']
            })).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '))""";

    private static final String AXE_ITSELF = axe();

    private final List<String> violations = new ArrayList<>();
    private int pages;

    void judge(Page page) {
        pages++;
        page.evaluate(AXE_ITSELF);
        ((List<?>) page.evaluate(AXE)).forEach(violation -> violations.add(path(page) + " " + violation));
    }

    List<String> violations() {
        return violations;
    }

    int pages() {
        return pages;
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]*", "").replaceFirst("/c/[^/]+", "/c/…");
    }

    private static String axe() {
        try (InputStream in = Optional.ofNullable(Accessibility.class.getResourceAsStream("/axe.min.js"))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
