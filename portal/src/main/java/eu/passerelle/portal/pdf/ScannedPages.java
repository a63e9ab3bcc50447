package eu.passerelle.portal.pdf;

import eu.passerelle.border.Content;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A document that came as a picture (JPEG, PNG, GIF, TIFF with several pages): read here and written anew, so that
 * nothing but its points reaches a browser. Large ones are read with points left out, never whole.
 */
public final class ScannedPages implements PagePictures {
    /** How wide a page of a scan is at full size, in pixels of a screen. */
    private static final int WIDTH = 800;

    private static final long MOST_BYTES = 60_000_000;
    private static final long MOST_POINTS = 150_000_000;

    private final Semaphore drawing = new Semaphore(1);

    private interface Use<T> {
        T of(ImageReader reader, int pages) throws IOException;
    }

    @Override
    public Looked look(Content file, int page) {
        if (file.size() > MOST_BYTES) {
            return new Looked.TooLarge();
        }
        return read(file, (reader, pages) -> {
                    int index = Math.clamp(page, 1, pages) - 1;
                    long points = (long) reader.getWidth(index) * reader.getHeight(index);
                    if (points > MOST_POINTS) {
                        return (Looked) new Looked.TooLarge();
                    }
                    float width = Math.min(WIDTH, reader.getWidth(index)) * 0.75f; // points of a pixel
                    return new Looked.Ready(pages, width, width * reader.getHeight(index) / reader.getWidth(index));
                })
                .orElseGet(Looked.Damaged::new);
    }

    @Override
    public Optional<byte[]> draw(Content file, int page, Zoom zoom) {
        if (page < 1 || !(look(file, page) instanceof Looked.Ready ready) || page > ready.pages()) {
            return Optional.empty();
        }
        drawing.acquireUninterruptibly();
        try {
            return read(file, (reader, pages) -> PdfPages.png(drawn(reader, page - 1, zoom)));
        } finally {
            drawing.release();
        }
    }

    private static BufferedImage drawn(ImageReader reader, int index, Zoom zoom) throws IOException {
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        double scale = Math.min(1, WIDTH * zoom.factor() / width);
        scale = Math.min(scale, Math.sqrt(MOST_PIXELS / ((double) width * height)));
        int step = (int) Math.max(1, Math.floor(0.5 / scale));
        ImageReadParam reading = reader.getDefaultReadParam();
        reading.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(index, reading);
        int targetWidth = (int) Math.max(1, Math.round(width * scale));
        int targetHeight = (int) Math.max(1, Math.round(height * scale));
        BufferedImage drawn = new BufferedImage(targetWidth, targetHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(read, 0, 0, targetWidth, targetHeight, null);
        graphics.dispose();
        return drawn;
    }

    /** For the name of the file that is taken away. */
    static String suffix(Content file) {
        return switch (file.bytes()[0] & 0xff) {
            case 0xff -> ".jpg";
            case 0x89 -> ".png";
            case 'G' -> ".gif";
            default -> ".tif";
        };
    }

    private static <T> Optional<T> read(Content file, Use<T> use) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int pages = reader.getNumImages(true);
                return pages < 1 ? Optional.empty() : Optional.of(use.of(reader, pages));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
