package eu.passerelle.trust;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs any text with the JDK's own XML signatures, in good and in bad ways. The signature is put behind the issuer; all
 * other characters stay as they are.
 */
final class Forge {
    private static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;

    private final KeyIdentity signer;
    private String signatureMethod = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private String digestMethod = "http://www.w3.org/2001/04/xmlenc#sha256";
    private List<String> transforms = List.of(Transform.ENVELOPED, EXCLUSIVE);
    private List<String> prefixes = List.of();
    private List<String> uris = List.of();
    private List<Object> x509Data;
    private boolean keyInfo = true;
    private boolean keyValue;
    private boolean hmacWithPublicKey;

    Forge(KeyIdentity signer) {
        this.signer = signer;
        this.x509Data = List.of(signer.certificate());
    }

    Forge signatureMethod(String uri) {
        signatureMethod = uri;
        return this;
    }

    Forge digestMethod(String uri) {
        digestMethod = uri;
        return this;
    }

    Forge transforms(String... uris) {
        transforms = List.of(uris);
        return this;
    }

    Forge prefixes(String... list) {
        prefixes = List.of(list);
        return this;
    }

    /** One reference for each; by default one to the root. */
    Forge references(String... uris) {
        this.uris = List.of(uris);
        return this;
    }

    /** Certificates and subject names. */
    Forge x509Data(Object... data) {
        x509Data = List.of(data);
        return this;
    }

    Forge withoutKeyInfo() {
        keyInfo = false;
        return this;
    }

    Forge withKeyValue() {
        keyValue = true;
        return this;
    }

    Forge hmacWithPublicKey() {
        hmacWithPublicKey = true;
        return signatureMethod("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256");
    }

    byte[] sign(String xml) {
        String signature = signature(xml);
        int end = xml.indexOf("</", xml.indexOf("Issuer"));
        int at = xml.indexOf('>', end) + 1;
        return (xml.substring(0, at) + signature + xml.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    /** The signature alone. */
    String signature(String xml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
            Document document =
                    parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            Element root = document.getDocumentElement();
            markIds(root);
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            List<Transform> steps = new ArrayList<>();
            for (String transform : transforms) {
                steps.add(factory.newTransform(transform, parameters(transform)));
            }
            List<String> targets = uris.isEmpty() ? List.of("#" + root.getAttribute("ID")) : uris;
            List<Reference> references = new ArrayList<>();
            for (String target : targets) {
                references.add(
                        factory.newReference(target, factory.newDigestMethod(digestMethod, null), steps, null, null));
            }
            Key key = hmacWithPublicKey
                    ? new SecretKeySpec(signer.certificate().getPublicKey().getEncoded(), "HmacSHA256")
                    : signer.privateKey();
            DOMSignContext context = new DOMSignContext(key, root);
            context.setDefaultNamespacePrefix("ds");
            factory.newXMLSignature(
                            factory.newSignedInfo(
                                    factory.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                                    factory.newSignatureMethod(signatureMethod, null),
                                    references),
                            keyInfo ? keyInfo(factory.getKeyInfoFactory()) : null)
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

    private static void markIds(Element element) {
        if (element.hasAttribute("ID")) {
            element.setIdAttribute("ID", true);
        }
        for (Element child : eu.passerelle.xml.XmlTree.children(element)) {
            markIds(child);
        }
    }

    private @Nullable TransformParameterSpec parameters(String transform) {
        if (transform.equals(EXCLUSIVE) && !prefixes.isEmpty()) {
            return new ExcC14NParameterSpec(prefixes);
        }
        if (transform.equals(Transform.XPATH)) {
            return new XPathFilterParameterSpec("not(ancestor-or-self::*[local-name()='AttributeStatement'])");
        }
        return null;
    }

    private KeyInfo keyInfo(KeyInfoFactory factory) throws Exception {
        List<XMLStructure> parts = new ArrayList<>();
        if (keyValue) {
            parts.add(factory.newKeyValue(signer.certificate().getPublicKey()));
        }
        parts.add(factory.newX509Data(x509Data));
        return factory.newKeyInfo(parts);
    }

    /** The certificate as the JDK writes it into a signature. */
    static String base64Lines(KeyIdentity identity) {
        try {
            return java.util.Base64.getMimeEncoder()
                    .encodeToString(identity.certificate().getEncoded())
                    .replace("\r\n", "&#13;\n");
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
