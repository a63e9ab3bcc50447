package eu.passerelle.portal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** The picture of a card that nobody has, with a mark where the number is. */
final class FakeCard {
    private FakeCard() {}

    static String base64() {
        BufferedImage card = new BufferedImage(860, 540, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = card.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xdfe9f2));
        pen.fillRect(0, 0, 860, 540);
        pen.setColor(new Color(0x9fb4c7));
        pen.fillRoundRect(40, 120, 210, 270, 20, 20);
        pen.setColor(new Color(0x24405c));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        pen.drawString("VZOR", 40, 80);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        pen.drawString("Jana Vzorova", 300, 160);
        pen.drawString("12. 3. 1985", 300, 230);
        pen.setColor(new Color(0xb3261e));
        pen.drawRoundRect(286, 400, 340, 70, 16, 16);
        pen.drawString("000 000 000", 310, 446);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(card, "png", out);
            return Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
