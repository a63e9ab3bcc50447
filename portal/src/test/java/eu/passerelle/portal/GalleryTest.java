package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Every screen as {@link Gallery} judges it. With PASSERELLE_GALLERY set to a folder, pictures of all of them, and of the
 * problems, are left there.
 */
class GalleryTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void everyScreenIsFitToBeSeen() {
        assertThat(new Gallery(portal).judge(Scenes.screens())).isEmpty();
    }

    @Test
    void pictures() throws IOException {
        String folder = System.getenv("PASSERELLE_GALLERY");
        Assumptions.assumeTrue(folder != null, "PASSERELLE_GALLERY names no folder");
        portal.issuer.subject = "gallery";
        try (Chromium chromium = Chromium.launch()) {
            new Darkroom(Path.of(String.valueOf(folder)), portal, chromium).develop(Gallery.chosen(Scenes.all()));
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
}
