package eu.passerelle.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.passerelle.portal.Scene.Visitor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The windows through which the visitors look: one each, logged in as it has to be. */
final class Visit {
    /** Long enough for a wide screen's fold, and for a telephone's. */
    static final int HEIGHT = 850;

    private final PortalUnderTest portal;
    private final Chromium chromium;
    private final ColorScheme scheme;
    private final Map<Visitor, Page> windows = new EnumMap<>(Visitor.class);
    private final List<String> complaints = new ArrayList<>();

    Visit(PortalUnderTest portal, Chromium chromium, ColorScheme scheme) {
        this.portal = portal;
        this.chromium = chromium;
        this.scheme = scheme;
    }

    /** The page in a language. */
    Page look(Visitor visitor, String path, String language, int width) {
        Page page = windows.computeIfAbsent(visitor, this::window);
        page.context().setExtraHTTPHeaders(Map.of("Accept-Language", language));
        page.setViewportSize(width, HEIGHT);
        page.navigate(portal.base.resolve(path).toString());
        return page;
    }

    /** Away from the scene: a page that asks again and again would notice its end. */
    void leave() {
        windows.values().forEach(page -> page.navigate("about:blank"));
    }

    /** What the browser complained about since the last call: scripts that failed, things the policy forbids. */
    List<String> complaints() {
        List<String> now = List.copyOf(complaints);
        complaints.clear();
        return now;
    }

    private Page window(Visitor visitor) {
        BrowserContext context = chromium.profile(scheme);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && response.url().contains("/assets/")) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        if (visitor != Visitor.NOBODY) {
            portal.issuer.role = visitor == Visitor.PHARMACIST ? "pharmacist" : "doctor";
            try {
                page.navigate(portal.base
                        .resolve("/oauth2/authorization/professional")
                        .toString());
            } finally {
                portal.issuer.role = "doctor";
            }
        }
        complaints.clear();
        return page;
    }
}
