package eu.passerelle.portal.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the pages of a PDF here, so that nothing of a foreign file runs in a browser. Two pages at a time at most; a page
 * is never larger than {@value #MOST_PIXELS} pixels.
 */
public final class PdfPages {
    private static final int MOST_PIXELS = 3_000_000;
    private static final float DOTS_PER_INCH = 110;
    private static final int MOST_BYTES = 30_000_000;

    private final Semaphore drawing = new Semaphore(2);

    /** How many pages; empty when the file cannot be read. */
    public Optional<Integer> count(byte[] pdf) {
        if (pdf.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
            return Optional.of(document.getNumberOfPages());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** One page as PNG, counted from 1; empty when there is no such page or it cannot be drawn. */
    public Optional<byte[]> draw(byte[] pdf, int page) {
        if (pdf.length > MOST_BYTES || page < 1) {
            return Optional.empty();
        }
        drawing.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
            if (page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float scale = DOTS_PER_INCH / 72;
            float pixels = box.getWidth() * box.getHeight() * scale * scale;
            if (pixels > MOST_PIXELS) {
                scale *= (float) Math.sqrt(MOST_PIXELS / pixels);
            }
            BufferedImage image = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        } finally {
            drawing.release();
        }
    }
}
