package eu.passerelle.soap.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.Content;
import eu.passerelle.soap.envelope.MessageRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String TYPE = "multipart/related; boundary=b; start=\"<root>\"; type=\"application/xop+xml\"";

    private static WireMessage read(String type, String body) {
        return WireMessage.of(
                ContentType.parse(type), body.getBytes(StandardCharsets.ISO_8859_1), new MimeLimits(3, 200));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] part(WireMessage message, String id) {
        return message.parts()
                .getOrDefault(id, new WireMessage.Part("", new byte[] {'?'}))
                .bytes();
    }

    @Test
    void readsWhatItWrites() throws IOException {
        byte[] document = "\r\n--part_x\r\n\u0000binary\r\n".getBytes(StandardCharsets.ISO_8859_1);
        Body body = Body.multipart(
                "application/soap+xml",
                "urn:a",
                "<e/>".getBytes(StandardCharsets.UTF_8),
                List.of(
                        new Body.Attachment("one@x", "text/xml", Content.of(document)),
                        new Body.Attachment("two@x", "bad\r\ntype", Content.of(new byte[0]))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        assertThat(body.size()).isEqualTo(out.size());
        WireMessage message =
                WireMessage.of(ContentType.parse(body.contentType()), out.toByteArray(), MimeLimits.USUAL);
        assertThat(text(message.envelope())).isEqualTo("<e/>");
        assertThat(message.charset()).contains("UTF-8");
        assertThat(message.parts()).containsOnlyKeys("one@x", "two@x");
        assertThat(part(message, "one@x")).isEqualTo(document);
        assertThat(part(message, "two@x")).isEmpty();
        assertThat(ContentType.parse(body.contentType()).parameter("action")).contains("urn:a");
    }

    @Test
    void readsPreambleFoldedHeadersAndBase64() {
        WireMessage message = read(
                TYPE,
                "preamble\r\n--b \r\ncontent-id:\r\n <root>\r\n\r\n<e/>\r\n--b\r\nContent-ID: <d>\r\n"
                        + "Content-Transfer-Encoding: BASE64\r\n\r\naGFs\r\nbG8=\r\n--b--\r\nepilogue");
        assertThat(text(message.envelope())).isEqualTo("<e/>");
        assertThat(text(part(message, "d"))).isEqualTo("hallo");
    }

    @Test
    void takesTheFirstPartWhereNoStartIsNamed() {
        WireMessage message = read("multipart/related; boundary=\"b\"", "--b\r\n\r\n<e/>\r\n--b--");
        assertThat(text(message.envelope())).isEqualTo("<e/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary at all",
                "--b",
                "--b--",
                "--b\r\nContent-ID: <root>\r\n\r\n<e/>",
                "--b\r\nContent-ID: <root>\r\n\r\n<e/>\r\n--b\r\nContent-ID: <d>\r\n\r\nhalf",
                "--b\r\nContent-ID: <root>",
                "--b\r\nContent-ID: <other>\r\n\r\n<e/>\r\n--b--",
                "--b\r\n\r\n\r\n--b\r\n\r\n\r\n--b\r\n\r\n\r\n--b\r\n\r\n\r\n--b--",
                "--b\r\nContent-ID: <root>\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<e/>\r\n--b--"
            })
    void refusesWhatIsNotWhole(String body) {
        assertThatThrownBy(() -> read(TYPE, body)).isInstanceOf(MessageRefused.class);
    }

    @Test
    void refusesLongHeaders() {
        String header = "X: " + "x".repeat(100) + "\r\n";
        assertThatThrownBy(() -> read(TYPE, "--b\r\n" + header + header + "\r\n<e/>\r\n--b--"))
                .isInstanceOf(MessageRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "text/html; charset=utf-8", "multipart/form-data; boundary=b"})
    void refusesOtherMediaTypes(String type) {
        assertThatThrownBy(() -> read(type, "--b\r\n\r\n<e/>\r\n--b--")).isInstanceOf(MessageRefused.class);
    }

    @Test
    void readsQuotedParameters() {
        ContentType type = ContentType.parse("Text/XML ; a=\"x;y\\\"z\" ;B = c ; d=\"\"; =; e");
        assertThat(type.type()).isEqualTo("text/xml");
        assertThat(type.parameter("a")).contains("x;y\"z");
        assertThat(type.parameter("b")).contains("c");
        assertThat(type.parameter("d")).isEmpty();
    }
}
