package eu.passerelle.portal.pdf;

import eu.passerelle.border.Content;
import java.util.Optional;

/**
 * Draws the pages of a foreign file here, so that nothing of it runs in a browser. Pages count from 1; a page beyond the
 * last is the last.
 */
interface PagePictures {
    /** The most a drawn page may have; more is drawn smaller. */
    int MOST_PIXELS = 5_000_000;

    Looked look(Content file, int page);

    /** PNG; empty when there is no such page or it cannot be drawn. */
    Optional<byte[]> draw(Content file, int page, Zoom zoom);
}
