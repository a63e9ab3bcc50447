package eu.passerelle.portal.pdf;

import eu.passerelle.border.Content;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF. Two at a time are drawn at most. */
public final class PdfPages implements PagePictures {
    /** Of a screen; a PDF counts 72 points to the inch. */
    private static final float DOTS_PER_INCH = 96;

    private static final int MOST_BYTES = 30_000_000;

    private final Semaphore drawing = new Semaphore(2);

    @Override
    public Looked look(Content file, int page) {
        if (file.size() > MOST_BYTES) {
            return new Looked.TooLarge();
        }
        try (PDDocument document = open(file)) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                return new Looked.Damaged();
            }
            PDPage shown = document.getPage(Math.clamp(page, 1, pages) - 1);
            PDRectangle box = shown.getCropBox();
            boolean turned = shown.getRotation() % 180 != 0;
            return new Looked.Ready(
                    pages, turned ? box.getHeight() : box.getWidth(), turned ? box.getWidth() : box.getHeight());
        } catch (InvalidPasswordException locked) {
            return new Looked.Locked();
        } catch (IOException | RuntimeException damaged) {
            return new Looked.Damaged();
        }
    }

    static PDDocument open(Content file) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(file.bytes()));
    }

    @Override
    public Optional<byte[]> draw(Content file, int page, Zoom zoom) {
        if (file.size() > MOST_BYTES || page < 1) {
            return Optional.empty();
        }
        drawing.acquireUninterruptibly();
        try (PDDocument document = open(file)) {
            if (page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float scale = DOTS_PER_INCH / 72 * zoom.factor();
            float pixels = box.getWidth() * box.getHeight() * scale * scale;
            if (pixels > MOST_PIXELS) {
                scale *= (float) Math.sqrt(MOST_PIXELS / pixels);
            }
            return Optional.of(png(new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB)));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        } finally {
            drawing.release();
        }
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
