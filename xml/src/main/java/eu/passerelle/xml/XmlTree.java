package eu.passerelle.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Small documents as trees, where a signature needs one. Limits are checked before the tree is built; document types are
 * refused. Comments are left out, so that they never split a text.
 */
public final class XmlTree {
    private static final DocumentBuilderFactory FACTORY = factory();
    /** Builders are costly to make and not for two at a time; virtual threads are too many to keep one each. */
    private static final Queue<DocumentBuilder> IDLE = new ArrayBlockingQueue<>(32);

    private XmlTree() {}

    private static DocumentBuilderFactory factory() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no safe XML parser", e);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        return factory;
    }

    /**
     * Builds the tree.
     *
     * @throws XmlRefused when it is not well-formed or beyond the limits
     */
    public static Document parse(byte[] bytes, XmlLimits limits) {
        try (XmlCursor cursor = XmlCursor.over(bytes, limits)) {
            cursor.finish();
        }
        DocumentBuilder builder = IDLE.poll();
        if (builder == null) {
            builder = builder();
        }
        try {
            Document document = builder.parse(new ByteArrayInputStream(bytes));
            IDLE.offer(builder);
            return document;
        } catch (SAXException e) {
            throw new XmlRefused(XmlRefused.Reason.NOT_WELL_FORMED, "the XML is not well-formed");
        } catch (IOException e) {
            throw new XmlRefused(XmlRefused.Reason.INPUT_BROKEN, "the input broke off");
        }
    }

    private static DocumentBuilder builder() {
        try {
            synchronized (FACTORY) {
                DocumentBuilder builder = FACTORY.newDocumentBuilder();
                builder.setErrorHandler(new Silent());
                return builder;
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no safe XML parser", e);
        }
    }

    /** The child elements, in order. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static boolean is(@Nullable Node node, String namespace, String localName) {
        return node instanceof Element
                && localName.equals(node.getLocalName())
                && namespace.equals(node.getNamespaceURI());
    }

    /** Errors are thrown anyway; nothing is printed. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // a warning does not change what is read
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
