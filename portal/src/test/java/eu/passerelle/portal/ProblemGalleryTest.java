package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every problem as {@link Gallery} judges it: a class of its own, so that it runs beside {@link GalleryTest}. */
class ProblemGalleryTest {
    @Test
    void everyProblemIsFitToBeSeen() {
        assertThat(new Gallery(PortalUnderTest.shared()).judge(Scenes.problems()))
                .isEmpty();
    }
}
