package eu.passerelle.soap.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.xml.XmlLimits;
import eu.passerelle.xml.XmlRefused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final String WSA = Addressing.NAMESPACE;

    private static String message(String declaration, String header, String body) {
        return declaration + "<s:Envelope xmlns:s='" + SoapVersion.SOAP_12.namespace() + "'>" + header + "<s:Body>"
                + body + "</s:Body></s:Envelope>";
    }

    private static Envelope open(String message) {
        return Envelope.open(message.getBytes(StandardCharsets.UTF_8), Optional.empty(), XmlLimits.MESSAGE);
    }

    @Test
    void standsOnThePayload() {
        try (Envelope envelope = open(message("", "<s:Header/>", " <!-- x --> <a:b xmlns:a='urn:a'/>"))) {
            assertThat(envelope.payload().is("urn:a", "b")).isTrue();
            assertThat(envelope.addressing().messageId()).isEmpty();
            assertThat(envelope.assertions()).isEmpty();
            envelope.finish();
        }
    }

    @Test
    void prefersTheRightAddressingNamespaceInAnyOrder() {
        String right = "<MessageID xmlns='" + WSA + "'> right </MessageID>";
        String wrong = "<MessageID xmlns='" + WSA + "/anonymous'>wrong</MessageID>";
        assertThat(open(message("", "<s:Header>" + right + wrong + "</s:Header>", "<x/>"))
                        .addressing()
                        .messageId())
                .contains("right");
        assertThat(open(message("", "<s:Header>" + wrong + right + "</s:Header>", "<x/>"))
                        .addressing()
                        .messageId())
                .contains("right");
        assertThat(open(message("", "<s:Header>" + wrong + "</s:Header>", "<x/>"))
                        .addressing()
                        .messageId())
                .contains("wrong");
    }

    @Test
    void noticesMandatoryHeadersItDoesNotKnow() {
        String unknown = "<s:Header><u:x xmlns:u='urn:u' s:mustUnderstand='%s'/></s:Header>";
        assertThat(open(message("", unknown.formatted("1"), "<x/>")).holdsUnknownMandatoryHeader())
                .isTrue();
        assertThat(open(message("", unknown.formatted("true"), "<x/>")).holdsUnknownMandatoryHeader())
                .isTrue();
        assertThat(open(message("", unknown.formatted("0"), "<x/>")).holdsUnknownMandatoryHeader())
                .isFalse();
        String security = "<s:Header><w:Security s:mustUnderstand='1' xmlns:w='" + Envelope.SECURITY + "'/></s:Header>";
        assertThat(open(message("", security, "<x/>")).holdsUnknownMandatoryHeader())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsOtherEncodingsAndCutsAssertionsInUtf8(String encoding) {
        String assertion = "<a:Assertion xmlns:a='urn:oasis:names:tc:SAML:2.0:assertion'>é</a:Assertion>";
        String text = message(
                "<?xml version='1.0' encoding='" + encoding + "'?>",
                "<s:Header><w:Security xmlns:w='" + Envelope.SECURITY + "'>" + assertion + "</w:Security></s:Header>",
                "<x>ü</x>");
        try (Envelope envelope =
                Envelope.open(text.getBytes(Charset.forName(encoding)), Optional.empty(), XmlLimits.MESSAGE)) {
            assertThat(new String(envelope.assertions().getFirst(), StandardCharsets.UTF_8))
                    .isEqualTo(assertion);
            assertThat(envelope.payload().text()).isEqualTo("ü");
        }
    }

    @Test
    void believesTheMediaTypeMoreThanTheDeclaration() {
        String text = message("<?xml version='1.0' encoding='ISO-8859-1'?>", "<s:Header/>", "<x>ü</x>");
        try (Envelope envelope =
                Envelope.open(text.getBytes(StandardCharsets.UTF_8), Optional.of("utf-8"), XmlLimits.MESSAGE)) {
            assertThat(envelope.payload().text()).isEqualTo("ü");
        }
    }

    @Test
    void readsAByteOrderMark() {
        try (Envelope envelope = open("\uFEFF" + message("<?xml version='1.0' encoding='UTF-8'?>", "", "<x>ü</x>"))) {
            assertThat(envelope.payload().text()).isEqualTo("ü");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EBCDIC-CP-BE", "no such thing", "UTF-7", "x-JIS"})
    void refusesEncodingsItDoesNotRead(String encoding) {
        assertThatThrownBy(() -> open(message("<?xml version='1.0' encoding='" + encoding + "'?>", "", "<x/>")))
                .isInstanceOf(MessageRefused.class);
    }

    @Test
    void refusesBytesThatAreNotInTheirEncoding() {
        byte[] latin = message("", "", "<x>ü</x>").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> {
                    try (Envelope envelope = Envelope.open(latin, Optional.empty(), XmlLimits.MESSAGE)) {
                        envelope.finish();
                    }
                })
                .isInstanceOf(XmlRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x/>",
                "<s:Envelope xmlns:s='urn:not-soap'><s:Body><x/></s:Body></s:Envelope>",
                "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Header/></s:Envelope>",
                "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body> </s:Body></s:Envelope>"
            })
    void refusesWhatIsNoMessage(String text) {
        assertThatThrownBy(() -> open(text)).isInstanceOf(MessageRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "<s:Envelope", "\u0000\u0001", "<a/><b/>"})
    void refusesWhatIsNoXml(String text) {
        assertThatThrownBy(() -> {
                    try (Envelope envelope = open(text)) {
                        envelope.finish();
                    }
                })
                .isInstanceOfAny(XmlRefused.class, MessageRefused.class);
    }

    @Test
    void refusesWhatIsBrokenBehindThePayload() {
        Envelope envelope = open("<s:Envelope xmlns:s='" + SoapVersion.SOAP_12.namespace() + "'><s:Body><x/></s:Body>");
        assertThatThrownBy(envelope::finish).isInstanceOf(XmlRefused.class);
    }
}
