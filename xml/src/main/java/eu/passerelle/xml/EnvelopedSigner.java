package eu.passerelle.xml;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * Signs a whole document with an enveloped signature: exclusive canonical form, SHA-256, one reference to the root's
 * {@code ID}, the signer's certificate alone in KeyInfo. The bytes around the signature stay as they were.
 */
public final class EnvelopedSigner {
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final PrivateKey key;
    private final String certificate;
    private final SignatureAlgorithm algorithm;

    public EnvelopedSigner(PrivateKey key, X509Certificate certificate) {
        this(key, certificate, SignatureAlgorithm.usualFor(key));
    }

    public EnvelopedSigner(PrivateKey key, X509Certificate certificate, SignatureAlgorithm algorithm) {
        this.key = key;
        this.algorithm = algorithm;
        try {
            this.certificate = Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate cannot be encoded", e);
        }
    }

    /**
     * Signs.
     *
     * @param unsigned our own document in UTF-8; its root has an {@code ID}
     * @param insertAt the offset where the signature goes in, below the root
     * @param inclusivePrefixes prefixes that occur in values only, separated by blanks; else blank
     */
    public byte[] sign(byte[] unsigned, int insertAt, String inclusivePrefixes) {
        try {
            var root = XmlTree.parse(unsigned, XmlLimits.MESSAGE).getDocumentElement();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Canonical.of(root, inclusivePrefixes, null));
            String signedInfo = signedInfo(root.getAttribute("ID"), inclusivePrefixes, digest);
            var parsed = XmlTree.parse(signedInfo.getBytes(java.nio.charset.StandardCharsets.UTF_8), XmlLimits.MESSAGE);
            byte[] value = algorithm.sign(key, Canonical.of(parsed.getDocumentElement(), "", null));
            return new ByteSplice(unsigned)
                    .insert(
                            insertAt,
                            "<ds:Signature xmlns:ds=\"" + SignatureShape.DSIG + "\">" + signedInfo
                                    + "<ds:SignatureValue>"
                                    + Base64.getEncoder().encodeToString(value)
                                    + "</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>" + certificate
                                    + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>")
                    .bytes();
        } catch (SignatureRefused | GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private String signedInfo(String id, String inclusivePrefixes, byte[] digest) {
        XmlWriter writer = new XmlWriter();
        writer.start("ds:SignedInfo").attribute("xmlns:ds", SignatureShape.DSIG);
        writer.start("ds:CanonicalizationMethod")
                .attribute("Algorithm", Canonical.URI)
                .end();
        writer.start("ds:SignatureMethod")
                .attribute("Algorithm", algorithm.uri())
                .end();
        writer.start("ds:Reference").attribute("URI", "#" + id);
        writer.start("ds:Transforms");
        writer.start("ds:Transform")
                .attribute("Algorithm", SignatureShape.ENVELOPED)
                .end();
        writer.start("ds:Transform").attribute("Algorithm", Canonical.URI);
        if (!inclusivePrefixes.isBlank()) {
            writer.start("ec:InclusiveNamespaces")
                    .attribute("xmlns:ec", Canonical.URI)
                    .attribute("PrefixList", inclusivePrefixes)
                    .end();
        }
        writer.end().end();
        writer.start("ds:DigestMethod").attribute("Algorithm", SHA256).end();
        writer.element("ds:DigestValue", Base64.getEncoder().encodeToString(digest));
        writer.end().end();
        return new String(writer.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
