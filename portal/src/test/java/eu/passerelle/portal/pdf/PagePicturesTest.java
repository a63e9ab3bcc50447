package eu.passerelle.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Content;
import eu.passerelle.portal.Originals;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PagePicturesTest {
    private final PdfPages pdfs = new PdfPages();
    private final ScannedPages scans = new ScannedPages();

    private static BufferedImage image(PagePictures pictures, Content file, int page, Zoom zoom) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(pictures.draw(file, page, zoom).orElseThrow()));
    }

    @Test
    void drawsAPageAsLargeAsAsked() throws IOException {
        Content pdf = Originals.pdf(List.of("One", "Two"));
        int full = image(pdfs, pdf, 1, Zoom.FULL).getWidth();
        assertThat(full).isBetween(792, 796);
        assertThat(image(pdfs, pdf, 1, Zoom.LARGER).getWidth()).isBetween(2 * full - 4, 2 * full + 4);
        assertThat(pdfs.look(pdf, 9)).isEqualTo(new Looked.Ready(2, 595.27563f, 841.8898f));
        assertThat(pdfs.draw(pdf, 3, Zoom.FIT)).isEmpty();
    }

    @Test
    void tellsWhyAPdfCannotBeShown() {
        assertThat(pdfs.look(Originals.locked(), 1)).isEqualTo(new Looked.Locked());
        assertThat(pdfs.look(
                        Content.of("%PDF-1.7 and no more".getBytes(java.nio.charset.StandardCharsets.US_ASCII)), 1))
                .isEqualTo(new Looked.Damaged());
        assertThat(pdfs.look(Originals.pdf(List.of()), 1)).isEqualTo(new Looked.Damaged());
        assertThat(pdfs.look(Content.of(new byte[30_000_001]), 1)).isEqualTo(new Looked.TooLarge());
    }

    @Test
    void showsEachPageOfAScannedTiff() throws IOException {
        Content tiff = Originals.tiff(3);
        assertThat(scans.look(tiff, 2)).isEqualTo(new Looked.Ready(3, 225.75f, 300f));
        assertThat(image(scans, tiff, 2, Zoom.FULL).getWidth()).isEqualTo(301);
        assertThat(scans.draw(tiff, 4, Zoom.FULL)).isEmpty();
    }

    @Test
    void drawsALargePictureSmallAndWritesItAnew() throws IOException {
        Content jpeg = Originals.picture("jpg", 4000, 5000);
        BufferedImage drawn = image(scans, jpeg, 1, Zoom.FULL);
        assertThat(drawn.getWidth()).isEqualTo(800);
        assertThat(drawn.getHeight()).isEqualTo(1000);
        byte[] png = scans.draw(jpeg, 1, Zoom.FULL).orElseThrow();
        assertThat(new String(png, 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
    }

    @Test
    void refusesAPictureOfTooManyBytesAndWhatIsNone() {
        assertThat(scans.look(Content.of(new byte[60_000_001]), 1)).isEqualTo(new Looked.TooLarge());
        assertThat(scans.look(Content.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}), 1))
                .isEqualTo(new Looked.Damaged());
    }

    @Test
    void anUnknownSizeIsTheWidthOfTheWindow() {
        assertThat(Zoom.of("4000")).isEqualTo(Zoom.FIT);
        assertThat(Zoom.of("150")).isEqualTo(Zoom.LARGE);
    }
}
