package eu.passerelle.xml;

import java.io.ByteArrayOutputStream;
import org.apache.xml.security.c14n.CanonicalizationException;
import org.apache.xml.security.c14n.implementations.Canonicalizer20010315ExclOmitComments;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Exclusive canonical XML without comments (W3C xml-exc-c14n). */
final class Canonical {
    static final String URI = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private Canonical() {}

    /**
     * @param inclusivePrefixes the PrefixList, blank where there is none
     * @param without left out with all below it: the signature within what it signs
     */
    static byte[] of(Element element, String inclusivePrefixes, @Nullable Element without) throws SignatureRefused {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try {
            Canonicalizer20010315ExclOmitComments canonicalizer = new Canonicalizer20010315ExclOmitComments();
            if (without == null) {
                canonicalizer.engineCanonicalizeSubTree(element, inclusivePrefixes, out);
            } else {
                canonicalizer.engineCanonicalizeSubTree(element, inclusivePrefixes, without, out);
            }
        } catch (CanonicalizationException e) {
            throw new SignatureRefused(SignatureRefused.Reason.SHAPE, "there is no canonical form", e);
        }
        return out.toByteArray();
    }
}
