package eu.passerelle.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlCursorTest {
    private static final XmlLimits TEN = new XmlLimits(10_000, 8, 100, 8, 10);

    @Test
    void refusesAValueLongerThanAllowed() {
        assertRefused("12345678901", StandardCharsets.UTF_8);
    }

    @Test
    void refusesAValueLongerThanAllowedInOtherEncodingsToo() {
        assertRefused("12345678901", StandardCharsets.UTF_16);
        assertRefused("12345678901", StandardCharsets.ISO_8859_1);
    }

    @Test
    void takesAValueOfTheGreatestLengthInALongTag() {
        XmlCursor cursor = XmlCursor.over(bytes("1234567890", StandardCharsets.UTF_8), TEN);

        cursor.finish();

        assertThat(cursor.isStart()).isFalse();
    }

    private static void assertRefused(String value, Charset charset) {
        assertThatExceptionOfType(XmlRefused.class)
                .isThrownBy(() -> XmlCursor.over(bytes(value, charset), TEN).finish())
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(XmlRefused.Reason.VALUE_TOO_LONG));
    }

    private static byte[] bytes(String value, Charset charset) {
        return ("<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?><a><b c='" + value + "' d='e'/></a>")
                .getBytes(charset);
    }
}
