package eu.passerelle.interop;

import eu.passerelle.pki.IssuedKey;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Changes an assertion and signs it anew with the JDK's XML signatures, well or badly. */
record Resign(IssuedKey signer, String signatureMethod, String digestMethod, boolean secretFromPublicKey) {
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    static Resign by(IssuedKey signer) {
        return new Resign(signer, RSA_SHA256, SHA256, false);
    }

    static Resign withSha1(IssuedKey signer) {
        return new Resign(signer, "http://www.w3.org/2000/09/xmldsig#rsa-sha1", SHA256, false);
    }

    static Resign withSha1Digest(IssuedKey signer) {
        return new Resign(signer, RSA_SHA256, "http://www.w3.org/2000/09/xmldsig#sha1", false);
    }

    /** The classic: a shared-secret signature with the public key as the secret. */
    static Resign withHmac(IssuedKey signer) {
        return new Resign(signer, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", SHA256, true);
    }

    static String text(byte[] assertion) {
        return new String(assertion, StandardCharsets.UTF_8);
    }

    static String signatureOf(String assertion) {
        return assertion.substring(
                assertion.indexOf("<ds:Signature"), assertion.indexOf("</ds:Signature>") + "</ds:Signature>".length());
    }

    static String unsigned(String assertion) {
        return assertion.replace(signatureOf(assertion), "");
    }

    byte[] edited(byte[] assertion, UnaryOperator<String> edit) {
        String before = unsigned(text(assertion));
        String after = edit.apply(before);
        int at = after.indexOf("Issuer>") + "Issuer>".length();
        return (after.substring(0, at) + signature(after) + after.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    byte[] again(byte[] assertion) {
        return edited(assertion, text -> text);
    }

    private String signature(String xml) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            Element root = document.getDocumentElement();
            root.setIdAttribute("ID", true);
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            TransformParameterSpec none = null;
            List<Transform> transforms = List.of(
                    factory.newTransform(Transform.ENVELOPED, none),
                    factory.newTransform(CanonicalizationMethod.EXCLUSIVE, none));
            Key key = secretFromPublicKey
                    ? new SecretKeySpec(signer.certificate().getPublicKey().getEncoded(), "HmacSHA256")
                    : signer.privateKey();
            DOMSignContext context = new DOMSignContext(key, root);
            context.setDefaultNamespacePrefix("ds");
            KeyInfoFactory keys = factory.getKeyInfoFactory();
            factory.newXMLSignature(
                            factory.newSignedInfo(
                                    factory.newCanonicalizationMethod(
                                            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                                    factory.newSignatureMethod(signatureMethod, null),
                                    List.of(factory.newReference(
                                            "#" + root.getAttribute("ID"),
                                            factory.newDigestMethod(digestMethod, null),
                                            transforms,
                                            null,
                                            null))),
                            keys.newKeyInfo(List.of(keys.newX509Data(List.of(signer.certificate())))))
                    .sign(context);
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(root.getLastChild()), new StreamResult(out));
            return out.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
