package eu.passerelle.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.KeyKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.apache.xml.security.Init;
import org.apache.xml.security.signature.XMLSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class EnvelopedSignatureTest {
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.create("Test", InstantSource.system());
    private static final Map<KeyKind, IssuedKey> KEYS = Map.of(
            KeyKind.RSA_2048, AUTHORITY.seal("LU"),
            KeyKind.EC_P256, AUTHORITY.seal("LU", KeyKind.EC_P256),
            KeyKind.EC_P384, AUTHORITY.seal("LU", KeyKind.EC_P384));
    private static final String HEAD = "<a:root xmlns:a=\"urn:a\" xmlns:unused=\"urn:u\" xmlns:q=\"urn:q\" ID=\"_1\">"
            + "<a:first b=\"2\" a='1'/>";
    private static final String TAIL =
            "<second xmlns=\"urn:s\" type=\"q:name\">Ünï &amp; \n <![CDATA[<cd>]]></second></a:root>";
    private static final byte[] UNSIGNED = (HEAD + TAIL).getBytes(UTF_8);

    private static byte[] sign(SignatureAlgorithm algorithm) {
        IssuedKey key = key(algorithm);
        return new EnvelopedSigner(key.privateKey(), key.certificate(), algorithm)
                .sign(UNSIGNED, HEAD.getBytes(UTF_8).length, "q");
    }

    private static IssuedKey key(SignatureAlgorithm algorithm) {
        KeyKind kind = switch (algorithm) {
            case RSA_SHA256, RSA_SHA384, RSA_SHA512, RSA_PSS_SHA256 -> KeyKind.RSA_2048;
            case ECDSA_SHA256 -> KeyKind.EC_P256;
            case ECDSA_SHA384 -> KeyKind.EC_P384;
        };
        IssuedKey key = KEYS.get(kind);
        assertThat(key).isNotNull();
        return java.util.Objects.requireNonNull(key);
    }

    private static SignedElement verify(byte[] bytes) throws SignatureRefused {
        return SignedElement.verify(XmlTree.parse(bytes, XmlLimits.ASSERTION));
    }

    private static Element signatureOf(Document document) {
        document.getDocumentElement().setIdAttribute("ID", true);
        return (Element) document.getElementsByTagNameNS(SignatureShape.DSIG, "Signature")
                .item(0);
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void whatWeSignWeVerify(SignatureAlgorithm algorithm) throws SignatureRefused {
        SignedElement signed = verify(sign(algorithm));
        assertThat(signed.id()).isEqualTo("_1");
        assertThat(signed.signer()).isEqualTo(key(algorithm).certificate());
        assertThat(signed.root().getLocalName()).isEqualTo("root");
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void theJdkAgrees(SignatureAlgorithm algorithm) throws Exception {
        Document document = XmlTree.parse(sign(algorithm), XmlLimits.ASSERTION);
        DOMValidateContext context =
                new DOMValidateContext(key(algorithm).certificate().getPublicKey(), signatureOf(document));
        assertThat(XMLSignatureFactory.getInstance("DOM")
                        .unmarshalXMLSignature(context)
                        .validate(context))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = SignatureAlgorithm.class, names = "RSA_PSS_SHA256", mode = EnumSource.Mode.EXCLUDE)
    void santuarioAgrees(SignatureAlgorithm algorithm) throws Exception {
        Init.init();
        XMLSignature signature =
                new XMLSignature(signatureOf(XmlTree.parse(sign(algorithm), XmlLimits.ASSERTION)), "", true);
        assertThat(signature.checkSignatureValue(key(algorithm).certificate())).isTrue();
    }

    @Test
    void theBytesAroundTheSignatureStay() {
        String signed = new String(sign(SignatureAlgorithm.RSA_SHA256), UTF_8);
        assertThat(signed).startsWith(HEAD + "<ds:Signature").endsWith("</ds:Signature>" + TAIL);
    }

    @Test
    void theUsualAlgorithmFitsTheKey() {
        assertThat(KEYS.entrySet())
                .allSatisfy(entry -> assertThat(
                                SignatureAlgorithm.usualFor(entry.getValue().privateKey()))
                        .isEqualTo(
                                switch (entry.getKey()) {
                                    case EC_P256 -> SignatureAlgorithm.ECDSA_SHA256;
                                    case EC_P384 -> SignatureAlgorithm.ECDSA_SHA384;
                                    case RSA_1024, RSA_2048, RSA_3072 -> SignatureAlgorithm.RSA_SHA256;
                                }));
    }

    /** Whatever single character is changed: refused, or nothing of what is read has changed. */
    @Test
    void noChangedCharacterGoesUnnoticed() {
        String signed = new String(sign(SignatureAlgorithm.ECDSA_SHA256), UTF_8);
        String read = read(signed.getBytes(UTF_8));
        int refused = 0;
        for (int i = 0; i < signed.length(); i++) {
            for (char with : new char[] {'x', '"', ' '}) {
                if (signed.charAt(i) == with) {
                    continue;
                }
                byte[] changed = (signed.substring(0, i) + with + signed.substring(i + 1)).getBytes(UTF_8);
                try {
                    verify(changed);
                    assertThat(read(changed)).isEqualTo(read);
                } catch (SignatureRefused | XmlRefused expected) {
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(signed.length() * 2);
    }

    private static String read(byte[] bytes) {
        Element root = XmlTree.parse(bytes, XmlLimits.ASSERTION).getDocumentElement();
        StringBuilder text = new StringBuilder();
        for (Element child : XmlTree.children(root)) {
            if (!XmlTree.is(child, SignatureShape.DSIG, "Signature")) {
                text.append(child.getTagName()).append(child.getNamespaceURI());
                for (int i = 0; i < child.getAttributes().getLength(); i++) {
                    text.append(child.getAttributes().item(i));
                }
                text.append(child.getTextContent());
            }
        }
        return text.toString();
    }

    static Stream<String> doctored() {
        String signed = new String(sign(SignatureAlgorithm.RSA_SHA256), UTF_8);
        return Stream.of(
                signed.replaceFirst("<ds:Signature .*</ds:Signature>", ""),
                signed.replace("</ds:KeyInfo>", "</ds:KeyInfo><ds:Object/>"),
                signed.replace("<ds:Transforms>", "<ds:Transforms><ds:Transform Algorithm=\"urn:x\"/>"),
                signed.replace("<ds:SignatureValue>", "<ds:SignatureValue><x/>"),
                signed.replace("PrefixList=\"q\"", "PrefixList=\"\""),
                signed.replace("xmlns:q=\"urn:q\"", "xmlns:q=\"urn:p\""),
                signed.replaceFirst(
                        "#rsa-sha256\"/>",
                        "#rsa-sha256\"><ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>"),
                signed.replaceAll(
                        "<ds:X509Certificate>.*</ds:X509Certificate>", "<ds:X509Certificate>AAAA</ds:X509Certificate>"),
                signed.replaceAll("<ds:X509Certificate>.*</ds:X509Certificate>", ""),
                signed.replace("ID=\"_1\"", "ID=\"_2\""),
                signed.replace("ID=\"_1\"", "id=\"_1\""),
                signed.replace("<a:first", "<?p i?><a:first"),
                signed.replace("<a:first", "<a:first xml:id=\"_1\""));
    }

    @ParameterizedTest
    @MethodSource("doctored")
    void anotherShapeIsRefused(String doctored) {
        assertThatThrownBy(() -> verify(doctored.getBytes(UTF_8))).isInstanceOf(SignatureRefused.class);
    }

    @Test
    void commentsNeitherMatterNorSplitText() throws SignatureRefused {
        String signed = new String(sign(SignatureAlgorithm.RSA_SHA256), UTF_8);
        SignedElement commented =
                verify(signed.replace("Ünï", "Ü<!-- a -->n<!-- b -->ï").getBytes(UTF_8));
        List<Element> children = XmlTree.children(commented.root());
        assertThat(children.getLast().getChildNodes().getLength()).isEqualTo(1);
        assertThat(children.getLast().getTextContent()).isEqualTo("Ünï & \n <cd>");
    }

    @Test
    void aTreeIsNotBuiltFromDocumentTypesOrBeyondTheLimits() {
        assertThatThrownBy(() -> XmlTree.parse("<!DOCTYPE a><a/>".getBytes(UTF_8), XmlLimits.ASSERTION))
                .isInstanceOf(XmlRefused.class);
        assertThatThrownBy(() ->
                        XmlTree.parse(("<a>".repeat(33) + "</a>".repeat(33)).getBytes(UTF_8), XmlLimits.ASSERTION))
                .isInstanceOf(XmlRefused.class);
        assertThatThrownBy(() -> XmlTree.parse("<a b:c=\"\"/>".getBytes(UTF_8), XmlLimits.ASSERTION))
                .isInstanceOf(XmlRefused.class);
    }
}
