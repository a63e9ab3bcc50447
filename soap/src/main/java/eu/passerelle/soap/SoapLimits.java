package eu.passerelle.soap;

import eu.passerelle.soap.mime.MimeLimits;
import eu.passerelle.xml.XmlLimits;

/**
 * How much of a partner's message is read at most.
 *
 * @param messageBytes the whole HTTP body
 * @param mime parts of a multipart message
 * @param xml the envelope; its own limit of bytes matters where documents come inline
 * @param documents that one retrieve may ask for
 */
public record SoapLimits(long messageBytes, MimeLimits mime, XmlLimits xml, int documents) {
    /** For requests: nobody sends large things to a country of affiliation but a submission. */
    public static final SoapLimits SERVER = new SoapLimits(16_000_000, MimeLimits.USUAL, XmlLimits.MESSAGE, 16);

    /** For answers, with documents in them. */
    public static final SoapLimits CLIENT =
            new SoapLimits(64_000_000, MimeLimits.USUAL, XmlLimits.MESSAGE.withBytes(64_000_000), 16);

    public SoapLimits {
        if (messageBytes < 1 || messageBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("a message of at most " + messageBytes + " bytes cannot be read");
        }
    }

    public SoapLimits withMessageBytes(long bytes) {
        return new SoapLimits(bytes, mime, xml, documents);
    }
}
