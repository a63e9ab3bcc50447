package eu.passerelle.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int SCALE = 8;

    @Test
    void isReadByACameraAsTheLinkItWasMadeFrom() throws NotFoundException {
        String link = "https://notice.example.org/information/PT/pt";
        assertThat(read(QrCode.svg(link))).isEqualTo(link);
    }

    @Test
    void keepsTheQuietZoneAndItsOwnColours() {
        String svg = QrCode.svg("https://example.org/");
        assertThat(svg).contains("fill=\"#fff\"", "fill=\"#000\"").doesNotContain("M0,", "M3,", ",0h1");
    }

    /** Another implementation reads the picture, painted from its path. */
    private static String read(String svg) throws NotFoundException {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * SCALE;
        byte[] pixels = new byte[side * side];
        Arrays.fill(pixels, (byte) 255);
        Matcher module = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + SCALE, (byte) 0);
            }
        }
        LuminanceSource picture = new PlanarYUVLuminanceSource(pixels, side, side, 0, 0, side, side, false);
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(picture)))[0].getText();
    }
}
