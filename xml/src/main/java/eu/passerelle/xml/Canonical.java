package eu.passerelle.xml;

import java.io.OutputStream;
import java.util.Arrays;
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
        Bytes out = new Bytes();
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
        return out.written();
    }

    /** The canonicalizer writes byte by byte: here without the lock of {@code ByteArrayOutputStream}. */
    private static final class Bytes extends OutputStream {
        private byte[] bytes = new byte[8192];
        private int length;

        @Override
        public void write(int b) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length++] = (byte) b;
        }

        @Override
        public void write(byte[] from, int offset, int count) {
            while (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            System.arraycopy(from, offset, bytes, length, count);
            length += count;
        }

        byte[] written() {
            return Arrays.copyOf(bytes, length);
        }
    }
}
