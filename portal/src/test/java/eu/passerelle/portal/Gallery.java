package eu.passerelle.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scenes, looked at: in every language at 390 px, and in those with the longest words at 1280 px with text of twice the
 * size, nothing runs out of the window or is cut off; in one language, another one for each scene, axe finds nothing,
 * landmarks, headings and references are in order, nothing runs out of a window of 320 px, and the browser complains
 * about nothing. PASSERELLE_SCENES, an expression, chooses scenes.
 */
final class Gallery {
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "pt", "el");
    /** Those with the longest words and sentences: what has room for them has room for the others. */
    private static final Set<String> LONGEST = Set.of("de", "el");

    private final PortalUnderTest portal;
    private final PageJudge judge = new PageJudge();
    private final List<String> wrong = new ArrayList<>();

    Gallery(PortalUnderTest portal) {
        this.portal = portal;
    }

    static List<Scene> chosen(List<Scene> scenes) {
        String chosen = System.getenv("PASSERELLE_SCENES");
        return scenes.stream()
                .filter(scene -> chosen == null || scene.name().matches(chosen))
                .toList();
    }

    /** What is wrong, a sentence each. */
    List<String> judge(List<Scene> all) {
        List<Scene> scenes = chosen(all);
        String subject = portal.issuer.subject;
        portal.issuer.subject = "gallery";
        try (Chromium chromium = Chromium.launch()) {
            Stage stage = new Stage(portal);
            Visit visit = new Visit(stage, chromium, ColorScheme.LIGHT);
            for (int i = 0; i < scenes.size(); i++) {
                Scene scene = scenes.get(i);
                String path = scene.setting().path(stage);
                visit.in(i % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK);
                judge(scene, path, visit, LANGUAGES.get(i % LANGUAGES.size()));
                visit.leave();
                stage.strike();
            }
        } finally {
            portal.issuer.subject = subject;
        }
        return wrong;
    }

    private void judge(Scene scene, String path, Visit visit, String first) {
        Page page = visit.look(scene.visitor(), path, first, 390);
        List<String> languages = scene.isForThePatient() || scene.isOneOfMany() ? List.of() : LANGUAGES;
        note(scene, first + ", axe", judge.accessibility(page));
        if (!scene.name().equals("design")
                && !scene.isForThePatient()) { // many of everything, and nothing but the text
            note(scene, first + ", structure", judge.structure(page));
        }
        note(scene, first + ", browser", visit.complaints());
        page.context().setExtraHTTPHeaders(Map.of()); // else they win over what the judge asks for
        note(scene, "390 px", judge.layout(page, languages));
        page.setViewportSize(320, 256);
        note(scene, "320 px", judge.narrow(page));
        page.setViewportSize(1280, Visit.HEIGHT);
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        List<String> longest = languages.stream().filter(LONGEST::contains).toList();
        note(scene, "1280 px, text 200 %", judge.layout(page, longest));
    }

    private void note(Scene scene, String where, List<String> found) {
        found.forEach(sentence -> wrong.add(scene.name() + " (" + where + "): " + sentence));
    }
}
