package eu.passerelle.cda.tree;

import eu.passerelle.clinical.narrative.Spaces;
import eu.passerelle.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * An element with what is in it, in order. Names are local names: documents of all waves differ in prefixes and in the
 * namespace of the pharmacy extension, never in a way that local names could not tell. An element that is not there is
 * {@link #NONE}, so that paths need no questions.
 */
public final class CdaElement {
    public static final CdaElement NONE = new CdaElement("", "", -1, List.of(), "");
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    public static final String TYPE = "xsi:type";

    private final String name;
    private final String namespace;
    private final int offset;
    private final List<String> attributes;
    private final String typeNamespace;
    private final List<CdaElement> elements = new ArrayList<>(4);
    /** Text before each element, and after the last: one more than elements; empty where never written. */
    private final List<StringBuilder> texts = new ArrayList<>(0);

    private CdaElement(String name, String namespace, int offset, List<String> attributes, String typeNamespace) {
        this.name = name;
        this.namespace = namespace;
        this.offset = offset;
        this.attributes = attributes;
        this.typeNamespace = typeNamespace;
    }

    /** Reads the element that the cursor stands on, to its end. */
    public static CdaElement read(XmlCursor cursor) {
        List<CdaElement> open = new ArrayList<>();
        CdaElement root = start(cursor);
        open.add(root);
        while (!open.isEmpty() && cursor.next()) {
            CdaElement here = open.getLast();
            if (cursor.isStart()) {
                CdaElement child = start(cursor);
                here.elements.add(child);
                open.add(child);
            } else if (cursor.isEnd()) {
                open.removeLast();
            } else {
                here.text(cursor.characters());
            }
        }
        return root;
    }

    /** Reads the start tag only. */
    public static CdaElement start(XmlCursor cursor) {
        List<String> attributes = new ArrayList<>(cursor.attributeCount() * 2);
        String type = cursor.attribute(XSI, "type").orElse("");
        for (int i = 0; i < cursor.attributeCount(); i++) {
            attributes.add(cursor.attributeName(i));
            attributes.add(cursor.attributeValue(i));
        }
        String typeNamespace = "";
        if (!type.isEmpty()) {
            int colon = type.indexOf(':');
            attributes.add(TYPE);
            attributes.add(type.substring(colon + 1).strip());
            typeNamespace = cursor.namespaceOf(
                            type.substring(0, Math.max(0, colon)).strip())
                    .orElse("");
        }
        return new CdaElement(
                cursor.localName(), cursor.namespace(), (int) cursor.startOffset(), attributes, typeNamespace);
    }

    public void add(CdaElement child) {
        elements.add(child);
    }

    private void text(String characters) {
        while (texts.size() <= elements.size()) {
            texts.add(new StringBuilder(0));
        }
        texts.get(elements.size()).append(characters);
    }

    public boolean isNone() {
        return offset < 0;
    }

    public boolean exists() {
        return offset >= 0;
    }

    public String name() {
        return name;
    }

    /** Of the name; empty where it has none. */
    public String namespace() {
        return namespace;
    }

    /** What the prefix of {@code xsi:type} means; empty where it is not declared, or there is no type. */
    public String typeNamespace() {
        return typeNamespace;
    }

    public boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Of the start tag, in bytes. */
    public int offset() {
        return offset;
    }

    /** Empty where there is none; blanks around are cut. */
    public String attribute(String wanted) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(wanted)) {
                return attributes.get(i + 1).strip();
            }
        }
        return "";
    }

    public boolean has(String wanted) {
        return !attribute(wanted).isEmpty();
    }

    /** As written, {@link #TYPE} added at the end where there is one. */
    public int attributeCount() {
        return attributes.size() / 2;
    }

    /** The local name. */
    public String attributeName(int index) {
        return attributes.get(2 * index);
    }

    /** With the blanks around it. */
    public String attributeValue(int index) {
        return attributes.get(2 * index + 1);
    }

    public String type() {
        return attribute(TYPE);
    }

    public List<CdaElement> children() {
        return elements;
    }

    public List<CdaElement> children(String wanted) {
        List<CdaElement> found = new ArrayList<>(2);
        for (CdaElement child : elements) {
            if (child.is(wanted)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first child of a name, then its first child of the next, and so on. */
    public CdaElement child(String... path) {
        CdaElement here = this;
        for (String step : path) {
            CdaElement next = NONE;
            for (CdaElement child : here.elements) {
                if (child.is(step)) {
                    next = child;
                    break;
                }
            }
            here = next;
        }
        return here;
    }

    /** The text before the element at an index, or after the last one. */
    public String textBefore(int index) {
        return index < texts.size() ? texts.get(index).toString() : "";
    }

    /** Whether there are words directly in it, not in an element below. */
    public boolean hasOwnWords() {
        for (StringBuilder text : texts) {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether there are words in it, at any depth. */
    public boolean hasWords() {
        if (hasOwnWords()) {
            return true;
        }
        for (CdaElement element : elements) {
            if (element.hasWords()) {
                return true;
            }
        }
        return false;
    }

    /** All text in it, in order. */
    public String text() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /** All text in it, white space folded. */
    public String words() {
        return Spaces.folded(text());
    }

    private void write(StringBuilder out) {
        for (int i = 0; i < elements.size(); i++) {
            out.append(textBefore(i));
            elements.get(i).write(out);
        }
        out.append(textBefore(elements.size()));
    }
}
