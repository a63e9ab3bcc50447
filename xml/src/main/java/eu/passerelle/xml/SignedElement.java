package eu.passerelle.xml;

import eu.passerelle.xml.SignatureRefused.Reason;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A root element whose enveloped signature holds. What is read must be read from {@link #root}: that very node was
 * digested, no reference is ever looked up. The signer is whoever holds the key of the certificate that came along:
 * <strong>the caller decides whether that certificate is trusted.</strong>
 *
 * @param id the root's {@code ID}
 */
public record SignedElement(Element root, String id, X509Certificate signer) {
    /**
     * Verifies the signature of the document's root.
     *
     * @throws SignatureRefused when there is no such signature or it does not hold
     */
    public static SignedElement verify(Document document) throws SignatureRefused {
        Element root = document.getDocumentElement();
        String id = root.getAttribute("ID");
        if (id.isBlank()) {
            throw new SignatureRefused(Reason.SHAPE, "the root has no ID");
        }
        SignatureShape shape = SignatureShape.of(onlySignature(document, id), id);
        if (!MessageDigest.isEqual(shape.digest(), digest(shape, root))) {
            throw new SignatureRefused(Reason.CONTENT_CHANGED, "the content is not what was signed");
        }
        X509Certificate signer = certificate(shape.certificate());
        if (!shape.algorithm().isStrong(signer.getPublicKey())) {
            throw new SignatureRefused(Reason.WEAK_KEY, "the key is too weak, or of a kind that is not allowed");
        }
        byte[] signed = Canonical.of(shape.signedInfo(), shape.signedInfoPrefixes(), null);
        try {
            if (!shape.algorithm().verify(signer.getPublicKey(), signed, shape.value())) {
                throw new SignatureRefused(Reason.WRONG_VALUE, "the signature does not verify");
            }
        } catch (GeneralSecurityException e) {
            throw new SignatureRefused(Reason.WRONG_VALUE, "the signature does not verify", e);
        }
        return new SignedElement(root, id, signer);
    }

    private static byte[] digest(SignatureShape shape, Element root) throws SignatureRefused {
        try {
            return MessageDigest.getInstance(shape.digestAlgorithm())
                    .digest(Canonical.of(root, shape.contentPrefixes(), shape.signature()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + shape.digestAlgorithm(), e);
        }
    }

    private static X509Certificate certificate(byte[] encoded) throws SignatureRefused {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new SignatureRefused(Reason.CERTIFICATE, "the certificate cannot be read", e);
        }
    }

    /** Walks the whole tree once: one signature, below the root; the root's ID once; no processing instructions. */
    private static Element onlySignature(Document document, String id) throws SignatureRefused {
        Element root = document.getDocumentElement();
        Element signature = null;
        for (Node node = document.getFirstChild(); node != null; node = following(node)) {
            switch (node) {
                case Element element -> {
                    if (!element.isSameNode(root)) {
                        refuseSameId(element, id);
                    }
                    if (XmlTree.is(element, SignatureShape.DSIG, "Signature")) {
                        if (signature != null || !root.isSameNode(element.getParentNode())) {
                            throw new SignatureRefused(Reason.SHAPE, "more than one signature, or one elsewhere");
                        }
                        signature = element;
                    }
                }
                case Node other
                when other.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
                        || other.getNodeType() == Node.ENTITY_REFERENCE_NODE ->
                    throw new SignatureRefused(Reason.SHAPE, "processing instructions are not read");
                default -> {
                    // text
                }
            }
        }
        if (signature == null) {
            throw new SignatureRefused(Reason.NOT_SIGNED, "there is no signature");
        }
        return signature;
    }

    private static void refuseSameId(Element element, String id) throws SignatureRefused {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if ("id".equalsIgnoreCase(attribute.getLocalName())
                    && attribute.getValue().strip().equals(id)) {
                throw new SignatureRefused(Reason.SHAPE, "the root's ID occurs twice");
            }
        }
    }

    private static @Nullable Node following(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node here = node;
        while (here != null && here.getNextSibling() == null) {
            here = here.getParentNode();
        }
        return here == null ? null : here.getNextSibling();
    }
}
