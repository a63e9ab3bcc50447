package eu.passerelle.xml;

import eu.passerelle.xml.SignatureRefused.Reason;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The one shape of signature that is read: enveloped, one reference to the root by its ID, the transforms enveloped and
 * exclusive canonical form, one certificate. Whatever is more, less or in another order is refused.
 *
 * @param signature the element
 * @param signedInfo its part that is signed
 * @param certificate the DER bytes in KeyInfo
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one verification, is never compared
record SignatureShape(
        Element signature,
        Element signedInfo,
        String signedInfoPrefixes,
        SignatureAlgorithm algorithm,
        String digestAlgorithm,
        String contentPrefixes,
        byte[] digest,
        byte[] value,
        byte[] certificate) {
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    static final String ENVELOPED = DSIG + "enveloped-signature";

    static final Map<String, String> DIGESTS = Map.of(
            "http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384",
            "http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512");

    static SignatureShape of(Element signature, String rootId) throws SignatureRefused {
        List<Element> parts = exactly(signature, "SignedInfo", "SignatureValue", "KeyInfo");
        Element signedInfo = parts.get(0);
        List<Element> info = exactly(signedInfo, "CanonicalizationMethod", "SignatureMethod", "Reference");

        if (!Canonical.URI.equals(info.get(0).getAttribute("Algorithm"))) {
            throw new SignatureRefused(Reason.ALGORITHM, "canonicalization method is not allowed");
        }
        if (!XmlTree.children(info.get(1)).isEmpty()) {
            throw new SignatureRefused(Reason.ALGORITHM, "signature method has parameters");
        }
        SignatureAlgorithm algorithm = SignatureAlgorithm.ofUri(info.get(1).getAttribute("Algorithm"))
                .orElseThrow(() -> new SignatureRefused(Reason.ALGORITHM, "signature method is not allowed"));

        Element reference = info.get(2);
        if (!reference.getAttribute("URI").equals("#" + rootId)) {
            throw new SignatureRefused(Reason.SHAPE, "the reference is not to the root");
        }
        List<Element> referenced = exactly(reference, "Transforms", "DigestMethod", "DigestValue");
        List<Element> transforms = exactly(referenced.get(0), "Transform", "Transform");
        if (!ENVELOPED.equals(transforms.get(0).getAttribute("Algorithm"))
                || !XmlTree.children(transforms.get(0)).isEmpty()
                || !Canonical.URI.equals(transforms.get(1).getAttribute("Algorithm"))) {
            throw new SignatureRefused(Reason.ALGORITHM, "the transforms are not enveloped and exclusive");
        }
        String digestAlgorithm = DIGESTS.get(referenced.get(1).getAttribute("Algorithm"));
        if (digestAlgorithm == null || !XmlTree.children(referenced.get(1)).isEmpty()) {
            throw new SignatureRefused(Reason.ALGORITHM, "digest method is not allowed");
        }
        return new SignatureShape(
                signature,
                signedInfo,
                inclusivePrefixes(info.get(0)),
                algorithm,
                digestAlgorithm,
                inclusivePrefixes(transforms.get(1)),
                base64(referenced.get(2)),
                base64(parts.get(1)),
                certificate(parts.get(2)));
    }

    private static List<Element> exactly(Element parent, String... names) throws SignatureRefused {
        List<Element> children = XmlTree.children(parent);
        boolean asExpected = children.size() == names.length;
        for (int i = 0; asExpected && i < names.length; i++) {
            asExpected = XmlTree.is(children.get(i), DSIG, names[i]);
        }
        if (!asExpected) {
            throw new SignatureRefused(
                    Reason.SHAPE, parent.getLocalName() + " does not hold exactly " + String.join(", ", names));
        }
        return children;
    }

    private static String inclusivePrefixes(Element method) throws SignatureRefused {
        List<Element> children = XmlTree.children(method);
        if (children.isEmpty()) {
            return "";
        }
        if (children.size() > 1 || !XmlTree.is(children.getFirst(), Canonical.URI, "InclusiveNamespaces")) {
            throw new SignatureRefused(Reason.ALGORITHM, "canonicalization has unknown parameters");
        }
        return children.getFirst().getAttribute("PrefixList");
    }

    private static byte[] certificate(Element keyInfo) throws SignatureRefused {
        Element found = null;
        for (Element data : XmlTree.children(keyInfo)) {
            for (Element part : XmlTree.children(data)) {
                if (XmlTree.is(part, DSIG, "X509Certificate")) {
                    if (found != null || !XmlTree.is(data, DSIG, "X509Data")) {
                        throw new SignatureRefused(Reason.CERTIFICATE, "more than one certificate");
                    }
                    found = part;
                }
            }
        }
        if (found == null) {
            throw new SignatureRefused(Reason.CERTIFICATE, "no certificate");
        }
        return base64(found);
    }

    private static byte[] base64(Element element) throws SignatureRefused {
        StringBuilder bare = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() != Node.TEXT_NODE) {
                throw new SignatureRefused(Reason.SHAPE, element.getLocalName() + " is not plain text");
            }
            String text = node.getNodeValue();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > ' ') {
                    bare.append(text.charAt(i));
                }
            }
        }
        try {
            return Base64.getDecoder().decode(bare.toString());
        } catch (IllegalArgumentException e) {
            throw new SignatureRefused(Reason.SHAPE, element.getLocalName() + " is not base64");
        }
    }
}
