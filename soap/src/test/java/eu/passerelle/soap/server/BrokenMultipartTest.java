package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BrokenMultipartTest extends HostileInput {
    private static final String TYPE = "multipart/related; boundary=\"b\"; type=\"application/xop+xml\"; start=\"<r>\"";
    private static final String WHOLE = "--b\r\nContent-ID: <r>\r\n\r\n" + goodText() + "\r\n--b--\r\n";

    private String post(String body) throws IOException {
        return post(TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void servesAWholeOne() throws IOException {
        assertThat(post(WHOLE)).startsWith("HTTP/1.1 200 ");
        assertThat(country.asked()).hasSize(1);
    }

    @Test
    void refusesATruncatedOne() throws IOException {
        for (int cut : new int[] {4, 6, 9, 100, 1_000, WHOLE.length() - 10}) {
            assertRefused(post(WHOLE.substring(0, WHOLE.length() - cut)), 400);
        }
    }

    @Test
    void refusesOneWithoutItsEnvelope() throws IOException {
        assertRefused(post(WHOLE.replace("<r>", "<other>")), 400);
    }

    @Test
    void refusesOneWithoutBoundary() throws IOException {
        assertRefused(post("multipart/related", WHOLE.getBytes(StandardCharsets.UTF_8)), 400);
    }

    @Test
    void refusesAThousandParts() throws IOException {
        String part = "--b\r\nContent-ID: <p>\r\n\r\n\r\n";
        assertRefused(post(part.repeat(1_000) + WHOLE), 400);
    }
}
