package eu.passerelle.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML into memory, UTF-8, no white space of its own. Names are written as given, prefixes included: the caller
 * declares its namespaces as attributes. Values are escaped; characters that XML 1.0 cannot hold become U+FFFD.
 */
public final class XmlWriter {
    private final StringBuilder pending = new StringBuilder(4096);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    public XmlWriter declaration() {
        pending.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return this;
    }

    public XmlWriter start(String name) {
        closeTag();
        pending.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    public XmlWriter attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("attribute outside a start tag: " + name);
        }
        pending.append(' ').append(name).append("=\"");
        escape(value, true);
        pending.append('"');
        return this;
    }

    public XmlWriter text(String text) {
        closeTag();
        escape(text, false);
        return this;
    }

    /** Bytes that are XML already, in UTF-8, such as a signed assertion: written untouched. */
    public XmlWriter raw(byte[] xml) {
        closeTag();
        flush();
        out.write(xml, 0, xml.length);
        return this;
    }

    public XmlWriter end() {
        String name = open.pop();
        if (inTag) {
            pending.append("/>");
            inTag = false;
        } else {
            pending.append("</").append(name).append('>');
        }
        return this;
    }

    /** An element with text and no attributes. */
    public XmlWriter element(String name, String text) {
        return start(name).text(text).end();
    }

    /** How many elements are open. */
    public int depth() {
        return open.size();
    }

    /** How many bytes were written so far. */
    public int size() {
        closeTag();
        flush();
        return out.size();
    }

    /** All of it; every element must have ended. */
    public byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("element not ended: " + open.peek());
        }
        flush();
        return out.toByteArray();
    }

    private void closeTag() {
        if (inTag) {
            pending.append('>');
            inTag = false;
        }
    }

    private void flush() {
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        pending.setLength(0);
    }

    private void escape(String value, boolean attribute) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> pending.append("&lt;");
                case '>' -> pending.append("&gt;");
                case '&' -> pending.append("&amp;");
                case '"' -> pending.append(attribute ? "&quot;" : "\"");
                case '\t', '\n', '\r' -> {
                    if (attribute || c == '\r') {
                        pending.append("&#").append((int) c).append(';');
                    } else {
                        pending.append(c);
                    }
                }
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1))) {
                        pending.append(c).append(value.charAt(++i));
                    } else if (c < 0x20 || Character.isSurrogate(c) || c >= 0xFFFE) {
                        pending.append('\uFFFD');
                    } else {
                        pending.append(c);
                    }
                }
            }
        }
    }
}
