package eu.passerelle.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.Scene.Visitor;
import eu.passerelle.treatment.professional.Acceptance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The windows through which the visitors look: one each, logged in as it has to be. */
final class Visit {
    /** Long enough for a wide screen's fold, and for a telephone's. */
    static final int HEIGHT = 850;

    private final PortalUnderTest portal;
    private final Stage stage;
    private final Chromium chromium;
    private ColorScheme scheme;
    private Optional<Page> open = Optional.empty();
    private final Map<Visitor, Page> windows = new EnumMap<>(Visitor.class);
    private final List<String> complaints = new ArrayList<>();

    /** The doctor who looks is the one of the stage: what was typed is kept for a session. */
    Visit(Stage stage, Chromium chromium, ColorScheme scheme) {
        this.portal = stage.portal;
        this.stage = stage;
        this.chromium = chromium;
        this.scheme = scheme;
    }

    /** From now on; a window more for each scheme would take longer than the looking. */
    void in(ColorScheme other) {
        scheme = other;
    }

    /** The page in a language. */
    Page look(Visitor visitor, String path, String language, int width) {
        Page page = windows.computeIfAbsent(visitor, this::window);
        open = Optional.of(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.context().setExtraHTTPHeaders(Map.of("Accept-Language", language));
        page.setViewportSize(width, HEIGHT);
        page.navigate(portal.base.resolve(path).toString());
        return page;
    }

    /**
     * Away from the scene: a page that asks again and again would notice its end. Not further than to another file of the
     * portal, for which the browser keeps its process.
     */
    void leave() {
        open.ifPresent(page -> page.navigate(
                portal.base.resolve("/assets/tokens.css").toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));
    }

    /** What the browser complained about since the last call: scripts that failed, things the policy forbids. */
    List<String> complaints() {
        List<String> now = List.copyOf(complaints);
        complaints.clear();
        return now;
    }

    private Page window(Visitor visitor) {
        BrowserContext context = chromium.profile(scheme);
        PageJudge.prepare(context);
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
        if (visitor == Visitor.DOCTOR) {
            context.addCookies(List.of(
                    new Cookie("PASSERELLE_LU", stage.browser.cookie("PASSERELLE_LU")).setUrl(portal.base.toString())));
        } else if (visitor != Visitor.NOBODY) {
            String subject = portal.issuer.subject;
            claims(visitor);
            try {
                page.navigate(portal.base
                        .resolve("/oauth2/authorization/professional")
                        .toString());
            } finally {
                portal.issuer.role = "doctor";
                portal.issuer.subject = subject;
                portal.issuer.claims = Map.of();
            }
        }
        complaints.clear();
        return page;
    }

    private void claims(Visitor visitor) {
        switch (visitor) {
            case NOBODY, DOCTOR -> {}
            case PHARMACIST -> portal.issuer.role = "pharmacist";
            case NEWCOMER -> portal.issuer.subject = "new-comer";
            case RETURNING -> {
                portal.issuer.subject = "new-returning";
                portal.professionals.accepted(new Acceptance(
                        "new-returning",
                        OperatorForTests.OLD,
                        new LanguageTag("en"),
                        "0".repeat(64),
                        Instant.parse("2026-01-05T08:00:00Z")));
            }
            case OF_TWO_PLACES ->
                portal.issuer.claims = Map.of(
                        "affiliations",
                        List.of(
                                Map.of(
                                        "role", "doctor",
                                        "organization", "Hôpital de démonstration",
                                        "locality", "Luxembourg"),
                                Map.of("role", "nurse", "organization", "Maison médicale", "locality", "Esch")));
            case SUSPENDED -> portal.issuer.claims = Map.of("account_status", "suspended");
        }
    }
}
