package eu.passerelle.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML forward, element by element, within {@link XmlLimits}. Document types and entities are refused, so nothing
 * outside the bytes is ever fetched. Every failure is an {@link XmlRefused}.
 *
 * <p>The way to read: stand on an element, remember its {@link #depth}, and take its children one by one; a child that
 * is not looked into is passed over.
 *
 * <pre>{@code
 * int here = cursor.depth();
 * while (cursor.nextChild(here)) {
 *     switch (cursor.localName()) { ... }
 * }
 * }</pre>
 */
public final class XmlCursor implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader2 reader;
    private final XmlLimits limits;
    private int depth;
    private int elements;
    private int event = XMLStreamConstants.START_DOCUMENT;

    private XmlCursor(XMLStreamReader2 reader, XmlLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.FALSE);
        return factory;
    }

    public static XmlCursor over(byte[] bytes, XmlLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new XmlRefused(XmlRefused.Reason.TOO_LARGE, "document is larger than allowed");
        }
        return open(new ByteArrayInputStream(bytes), limits);
    }

    public static XmlCursor over(InputStream in, XmlLimits limits) {
        return open(new LimitedInput(in, limits.bytes()), limits);
    }

    private static XmlCursor open(InputStream in, XmlLimits limits) {
        try {
            return new XmlCursor((XMLStreamReader2) FACTORY.createXMLStreamReader(in), limits);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** Moves to the next start tag, end tag or text; false at the end of the document. */
    public boolean next() {
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        try {
            while (reader.hasNext()) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        enter();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD ->
                        throw new XmlRefused(XmlRefused.Reason.DOCTYPE, "a document type declaration is not allowed");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XmlRefused(XmlRefused.Reason.ENTITY, "entity references are not allowed");
                    default -> {
                        // comments, processing instructions and white space between elements say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private void enter() {
        depth++;
        elements++;
        if (depth > limits.depth()) {
            throw new XmlRefused(XmlRefused.Reason.TOO_DEEP, "elements are nested deeper than allowed");
        }
        if (elements > limits.elements()) {
            throw new XmlRefused(XmlRefused.Reason.TOO_MANY_ELEMENTS, "more elements than allowed");
        }
        int attributes = reader.getAttributeCount();
        if (attributes + reader.getNamespaceCount() > limits.attributes()) {
            throw new XmlRefused(XmlRefused.Reason.TOO_MANY_ATTRIBUTES, "more attributes than allowed");
        }
        // a value is never longer than its tag: most tags need no look at their values, which would make texts of them
        long start = startOffset();
        if (start >= 0 && endOffset() - start <= limits.valueLength()) {
            return;
        }
        for (int i = 0; i < attributes; i++) {
            if (reader.getAttributeValue(i).length() > limits.valueLength()) {
                throw new XmlRefused(XmlRefused.Reason.VALUE_TOO_LONG, "an attribute value is longer than allowed");
            }
        }
    }

    /** Moves to the root element. */
    public XmlCursor root() {
        while (!isStart()) {
            if (!next()) {
                throw new XmlRefused(XmlRefused.Reason.NOT_WELL_FORMED, "no root element");
            }
        }
        return this;
    }

    /**
     * Moves to the next child element of the element at the given depth, passing over whatever of the child before is
     * left; false when that element ends.
     */
    public boolean nextChild(int parentDepth) {
        if (isEnd() && depth <= parentDepth) {
            return false;
        }
        while (next()) {
            if (isStart() && depth == parentDepth + 1) {
                return true;
            }
            if (isEnd() && depth == parentDepth) {
                return false;
            }
        }
        return false;
    }

    /** All character data of the current element and below it; the cursor then stands on its end tag. */
    public String text() {
        int here = depth;
        StringBuilder text = new StringBuilder();
        while (next()) {
            if (isEnd() && depth == here) {
                return text.toString();
            }
            if (isText()) {
                text.append(characters());
            }
        }
        return text.toString();
    }

    /** The characters of the current text event. */
    public String characters() {
        try {
            return reader.getText();
        } catch (UncheckedStreamException e) {
            // text is parsed when it is asked for, and may prove broken only then
            throw e.getCause() instanceof XMLStreamException cause
                    ? refused(cause)
                    : new XmlRefused(XmlRefused.Reason.NOT_WELL_FORMED, "the XML is not well-formed");
        }
    }

    /** Moves to the end tag of the current element. */
    public void skip() {
        int here = depth;
        while (!(isEnd() && depth == here) && next()) {
            // nothing of it is wanted
        }
    }

    /** Reads to the end, so that what follows is well-formed too. */
    public void finish() {
        while (next()) {
            // only the checks are wanted
        }
    }

    public boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    public boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    public boolean isText() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    /** Of the current element; the root has depth 1. Inside text: of the element around it. */
    public int depth() {
        return depth;
    }

    public String localName() {
        return reader.getLocalName();
    }

    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    public String prefix() {
        String prefix = reader.getPrefix();
        return prefix == null ? "" : prefix;
    }

    public boolean is(String namespace, String localName) {
        return localName.equals(localName()) && namespace.equals(namespace());
    }

    /** An attribute without namespace. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributeOrNull("", name));
    }

    public Optional<String> attribute(String namespace, String name) {
        return Optional.ofNullable(attributeOrNull(namespace, name));
    }

    /** An attribute without namespace, or the given text where there is none. */
    public String attributeOr(String name, String otherwise) {
        String value = attributeOrNull("", name);
        return value == null ? otherwise : value;
    }

    private @Nullable String attributeOrNull(String namespace, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String ns = reader.getAttributeNamespace(i);
            if (name.equals(reader.getAttributeLocalName(i)) && namespace.equals(ns == null ? "" : ns)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    public int attributeCount() {
        return reader.getAttributeCount();
    }

    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    public String attributePrefix(int index) {
        String prefix = reader.getAttributePrefix(index);
        return prefix == null ? "" : prefix;
    }

    public String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    public int namespaceCount() {
        return reader.getNamespaceCount();
    }

    /** The prefix declared here; empty for the default namespace. */
    public String namespacePrefix(int index) {
        String prefix = reader.getNamespacePrefix(index);
        return prefix == null ? "" : prefix;
    }

    public String namespaceUri(int index) {
        String uri = reader.getNamespaceURI(index);
        return uri == null ? "" : uri;
    }

    /** What a prefix means here. */
    public Optional<String> namespaceOf(String prefix) {
        return Optional.ofNullable(reader.getNamespaceURI(prefix));
    }

    /** Where the current tag or text begins, in bytes from the start; exact for UTF-8 only. */
    public long startOffset() {
        return reader.getLocationInfo().getStartingByteOffset();
    }

    /** Where the current tag or text ends: the offset of the byte after it. */
    public long endOffset() {
        try {
            return reader.getLocationInfo().getEndingByteOffset();
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private static XmlRefused refused(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof XmlRefused refused) {
                return refused;
            }
        }
        return e.getNestedException() instanceof java.io.IOException
                ? new XmlRefused(XmlRefused.Reason.INPUT_BROKEN, "the input broke off", e)
                : new XmlRefused(XmlRefused.Reason.NOT_WELL_FORMED, "the XML is not well-formed");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }
}
