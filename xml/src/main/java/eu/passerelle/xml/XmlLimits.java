package eu.passerelle.xml;

/**
 * How much of somebody else's XML is read at most.
 *
 * @param bytes of the whole document
 * @param depth of nested elements
 * @param elements in the whole document
 * @param attributes on one element, namespace declarations counted
 * @param valueLength characters of one attribute value
 */
public record XmlLimits(long bytes, int depth, int elements, int attributes, int valueLength) {
    /** For SOAP envelopes without their documents. */
    public static final XmlLimits MESSAGE = new XmlLimits(2_000_000, 64, 50_000, 64, 16_384);

    /** For clinical documents held in memory. */
    public static final XmlLimits DOCUMENT = new XmlLimits(32_000_000, 256, 2_000_000, 64, 65_536);

    /** For one assertion. */
    public static final XmlLimits ASSERTION = new XmlLimits(200_000, 32, 2_000, 32, 16_384);

    public XmlLimits withBytes(long newBytes) {
        return new XmlLimits(newBytes, depth, elements, attributes, valueLength);
    }
}
