package eu.passerelle.discovery.mask;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture of a document that shows where on it the number is. Its bytes are ours: what a country sends is decoded
 * within limits and drawn anew, so that nothing of the sent file reaches a browser.
 *
 * @param description for those who cannot see it, in the words of the country; may be empty
 * @param png at most {@value #WIDEST} pixels wide and high
 * @param sha256 of the bytes, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent")
public record CardPicture(String name, String description, byte[] png, int width, int height, String sha256) {
    static final int WIDEST = 1200;
    static final int MOST_BYTES = 4_000_000;
    static final long MOST_PIXELS = 24_000_000L;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    /** Why a picture cannot be shown. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    static CardPicture read(String name, String description, String base64) throws Broken {
        if (base64.length() > MOST_BYTES / 3 * 4 + MOST_BYTES / 20) {
            throw new Broken("larger than allowed");
        }
        byte[] sent;
        try {
            sent = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Broken("not base64");
        }
        BufferedImage drawn = drawn(decoded(sent));
        byte[] png = png(drawn);
        return new CardPicture(name, description, png, drawn.getWidth(), drawn.getHeight(), digest(png));
    }

    private static BufferedImage decoded(byte[] sent) throws Broken {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Broken("no picture of a known kind");
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new Broken("no picture of an allowed kind");
                }
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width < 16 || height < 16 || width * height > MOST_PIXELS) {
                    throw new Broken("of " + width + " by " + height + " pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Broken("cannot be decoded");
        }
    }

    private static BufferedImage drawn(BufferedImage picture) {
        double scale = Math.min(1, (double) WIDEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage drawn) throws Broken {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(drawn, "png", out)) {
                throw new Broken("cannot be written");
            }
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new Broken("cannot be written");
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
