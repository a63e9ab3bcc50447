package eu.passerelle.soap.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.soap.Vectors;
import eu.passerelle.soap.mime.ContentType;
import eu.passerelle.soap.mime.MimeLimits;
import eu.passerelle.soap.mime.WireMessage;
import eu.passerelle.xml.XmlLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** Assertions leave the message as they came, and their signatures hold standing alone. */
class AssertionCutTest {
    private static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";

    private static List<byte[]> assertionsOf(String envelopeAttributes, String securityAttributes, String content) {
        String message = "<?xml version=\"1.0\"?>\n<s:Envelope xmlns:s=\"" + SoapVersion.SOAP_12.namespace() + "\" "
                + envelopeAttributes + "><s:Header><w:Security xmlns:w=\"" + Envelope.SECURITY + "\" "
                + securityAttributes + ">" + content + "</w:Security></s:Header><s:Body><x/></s:Body></s:Envelope>";
        try (Envelope envelope =
                Envelope.open(message.getBytes(StandardCharsets.UTF_8), Optional.empty(), XmlLimits.MESSAGE)) {
            return envelope.assertions();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void keepsEveryByte() {
        String assertion =
                "<a:Assertion  xmlns:a='" + SAML + "'\n\tID = \"_1\" ><!-- c --><a:Issuer>é&#13;\n</a:Issuer "
                        + "><?pi x?><b/>&#xE9;<![CDATA[<]]></a:Assertion >";
        assertThat(assertionsOf("", "", "\n " + assertion + " \n"))
                .singleElement()
                .satisfies(bytes -> assertThat(text(bytes)).isEqualTo(assertion));
    }

    @Test
    void keepsTheOrderOfSeveral() {
        String one = "<a:Assertion xmlns:a='" + SAML + "' ID='1'/>";
        String two = "<a:Assertion xmlns:a='" + SAML + "' ID='2'></a:Assertion>";
        assertThat(assertionsOf("", "", one + "<other/>" + two))
                .extracting(AssertionCutTest::text)
                .containsExactly(one, two);
    }

    @Test
    void declaresWhatOnlyElementsAroundDeclare() {
        List<byte[]> cut = assertionsOf(
                "xmlns:a='" + SAML + "' xmlns:unused='urn:u' xmlns:xs='urn:schema'",
                "xmlns='urn:around' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:q='urn:q?a&amp;b'",
                "<a:Assertion ID='1'><plain q:x='1' xsi:type='xs:string'/></a:Assertion>");
        assertThat(text(cut.getFirst()))
                .isEqualTo("<a:Assertion xmlns=\"urn:around\" xmlns:a=\"" + SAML
                        + "\" xmlns:q=\"urn:q?a&amp;b\" xmlns:xs=\"urn:schema\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ID='1'>"
                        + "<plain q:x='1' xsi:type='xs:string'/></a:Assertion>");
    }

    @Test
    void declaresWhatAPrefixListNames() {
        List<byte[]> cut = assertionsOf(
                "xmlns:xsd='urn:schema'",
                "",
                "<a:Assertion xmlns:a='" + SAML + "'><e:InclusiveNamespaces"
                        + " xmlns:e='http://www.w3.org/2001/10/xml-exc-c14n#' PrefixList='xsd other'/></a:Assertion>");
        assertThat(text(cut.getFirst())).startsWith("<a:Assertion xmlns:xsd=\"urn:schema\" xmlns:a=");
    }

    @Test
    void addsNothingThatTheAssertionDeclaresItself() {
        String assertion = "<a:Assertion xmlns:a='" + SAML + "' xmlns:q='urn:inner'><q:x/><y xmlns='urn:y'><z/></y>"
                + "</a:Assertion>";
        assertThat(text(assertionsOf("xmlns:q='urn:outer' xmlns:a='urn:other'", "xmlns=''", assertion)
                        .getFirst()))
                .isEqualTo(assertion);
    }

    @TestFactory
    List<DynamicTest> signaturesHoldStandingAlone() {
        return Vectors.messages().stream()
                .filter(file ->
                        file.endsWith("request.xml") && file.startsWith("captured") || file.contains("soap-header-"))
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    byte[] bytes = Vectors.bytes(file);
                    String type = Vectors.contentType(file);
                    WireMessage message = WireMessage.of(
                            ContentType.parse(type),
                            type.startsWith("multipart") ? bytes : Vectors.enveloped(bytes),
                            MimeLimits.USUAL);
                    try (Envelope envelope = Envelope.open(message.envelope(), Optional.empty(), XmlLimits.MESSAGE)) {
                        assertThat(envelope.assertions()).isNotEmpty();
                        boolean all = true;
                        for (byte[] assertion : envelope.assertions()) {
                            all &= signatureHolds(assertion);
                        }
                        assertThat(all).isEqualTo(!file.contains("tampered"));
                    }
                }))
                .toList();
    }

    private static boolean signatureHolds(byte[] assertion) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
        documents.setNamespaceAware(true);
        Element root = documents
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(assertion))
                .getDocumentElement();
        root.setIdAttribute("ID", true);
        String certificate = root.getElementsByTagNameNS(XMLSignature.XMLNS, "X509Certificate")
                .item(0)
                .getTextContent();
        DOMValidateContext context = new DOMValidateContext(
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Base64.getMimeDecoder().decode(certificate)))
                        .getPublicKey(),
                root.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0));
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }
}
