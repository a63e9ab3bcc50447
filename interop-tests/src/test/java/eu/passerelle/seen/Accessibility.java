package eu.passerelle.seen;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** axe with the rules of WCAG 2.1 AA, over every page it is given. */
final class Accessibility {
    private static final List<String> WCAG_2_1_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final List<String> violations = new ArrayList<>();
    private int pages;

    void judge(Page page) {
        pages++;
        new AxeBuilder(page)
                .withTags(WCAG_2_1_AA)
                .setLegacyMode(true) // no second window in the professional's profile
                .analyze()
                .getViolations()
                .forEach(rule -> violations.add(path(page) + " " + rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList()));
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
}
