package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every scene, looked at. Always: in every language at 390 px and at 1280 px with text of twice the size, nothing runs out of
 * the window or is cut off; in one language, another one for each scene, axe finds nothing, landmarks, headings and
 * references are in order, nothing runs out of a window of 320 px, and the browser complains about nothing. With PASSERELLE_GALLERY set to a folder, pictures of all of it are left there; PASSERELLE_SCENES, an
 * expression, chooses scenes.
 */
class GalleryTest {
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "pt", "el");

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final PageJudge judge = new PageJudge();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everySceneIsFitToBeSeen() {
        List<Scene> scenes = scenes();
        String subject = portal.issuer.subject;
        portal.issuer.subject = "gallery";
        try (Chromium chromium = Chromium.launch()) {
            Stage stage = new Stage(portal);
            Visit light = new Visit(stage, chromium, ColorScheme.LIGHT);
            Visit dark = new Visit(stage, chromium, ColorScheme.DARK);
            for (int i = 0; i < scenes.size(); i++) {
                Scene scene = scenes.get(i);
                String path = scene.setting().path(stage);
                Visit visit = i % 2 == 0 ? light : dark;
                judge(scene, path, visit, LANGUAGES.get(i % LANGUAGES.size()));
                visit.leave();
                stage.strike();
            }
        } finally {
            portal.issuer.subject = subject;
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pictures() throws IOException {
        String folder = System.getenv("PASSERELLE_GALLERY");
        org.junit.jupiter.api.Assumptions.assumeTrue(folder != null, "PASSERELLE_GALLERY names no folder");
        portal.issuer.subject = "gallery";
        try (Chromium chromium = Chromium.launch()) {
            new Darkroom(Path.of(String.valueOf(folder)), portal, chromium).develop(scenes());
        } finally {
            portal.issuer.subject = "doctor-1";
        }
    }

    @Test
    void noSceneHasTheNameOfAnother() {
        Set<String> names = new HashSet<>();
        assertThat(Scenes.all())
                .allSatisfy(scene ->
                        assertThat(names.add(scene.name())).as(scene.name()).isTrue());
    }

    private void judge(Scene scene, String path, Visit visit, String first) {
        Page page = visit.look(scene.visitor(), path, first, 390);
        List<String> languages = scene.isForThePatient() ? List.of() : LANGUAGES;
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
        note(scene, "1280 px, text 200 %", judge.layout(page, languages));
    }

    private void note(Scene scene, String where, List<String> found) {
        found.forEach(sentence -> wrong.add(scene.name() + " (" + where + "): " + sentence));
    }

    private static List<Scene> scenes() {
        String chosen = System.getenv("PASSERELLE_SCENES");
        return Scenes.all().stream()
                .filter(scene -> chosen == null || scene.name().matches(chosen))
                .toList();
    }
}
