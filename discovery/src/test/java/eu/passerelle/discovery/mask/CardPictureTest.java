package eu.passerelle.discovery.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPictureTest {
    private static CardPicture read(byte[] bytes) throws CardPicture.Broken {
        return CardPicture.read("CARD", "", Base64.getMimeEncoder().encodeToString(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void isAlwaysAPngOfOurOwn(String kind) throws Exception {
        CardPicture picture = read(Pictures.of(300, 200, kind));
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.png())).getWidth())
                .isEqualTo(300);
        assertThat(new String(picture.png(), 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    }

    @Test
    void carriesNothingOfWhatWasHiddenInTheFile() throws Exception {
        byte[] png = Pictures.png(64, 64);
        byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = java.util.Arrays.copyOf(png, png.length + hidden.length);
        System.arraycopy(hidden, 0, both, png.length, hidden.length);
        assertThat(new String(read(both).png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void isMadeSmallEnoughForAScreen() throws Exception {
        CardPicture picture = read(Pictures.png(3000, 1500));
        assertThat(picture.width()).isEqualTo(CardPicture.WIDEST);
        assertThat(picture.height()).isEqualTo(600);
    }

    /** A header that promises more pixels than memory: looked at, never decoded. */
    @Test
    void isRefusedByItsHeaderWhenItIsHuge() {
        byte[] png = Pictures.png(64, 64);
        png[16] = 0;
        png[17] = 1;
        png[20] = 0;
        png[21] = 1;
        assertThatThrownBy(() -> read(png))
                .isInstanceOf(CardPicture.Broken.class)
                .hasMessageContaining("pixels");
    }

    @Test
    void isRefusedWhenItIsTooLargeOrTooSmallOrNone() {
        assertThatThrownBy(() -> CardPicture.read("CARD", "", "A".repeat(CardPicture.MOST_BYTES * 2)))
                .isInstanceOf(CardPicture.Broken.class);
        assertThatThrownBy(() -> read(Pictures.png(1, 1))).isInstanceOf(CardPicture.Broken.class);
        assertThatThrownBy(() -> read("<svg/>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(CardPicture.Broken.class);
        byte[] cut = java.util.Arrays.copyOf(Pictures.of(300, 200, "jpg"), 200);
        assertThatThrownBy(() -> read(cut)).isInstanceOf(CardPicture.Broken.class);
    }
}
