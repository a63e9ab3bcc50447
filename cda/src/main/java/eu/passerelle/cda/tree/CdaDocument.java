package eu.passerelle.cda.tree;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Utf8;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlLimits;
import eu.passerelle.xml.XmlRefused;
import java.util.Optional;
import java.util.function.BiFunction;

/** Opens bytes as a CDA document, and turns every failure into a refusal. */
public final class CdaDocument {
    public static final String HL7 = "urn:hl7-org:v3";

    private CdaDocument() {}

    /** Gives the header elements and the cursor, which stands on the body's {@code component} or at the end. */
    public static <T> Reading<T> open(
            byte[] document, XmlLimits limits, BiFunction<CdaElement, XmlCursor, Reading<T>> use) {
        if (document.length > limits.bytes()) {
            return new Reading.Refused<>(Reading.Reason.BEYOND_LIMITS, "the document is larger than allowed");
        }
        Optional<byte[]> utf8 = Utf8.of(document);
        if (utf8.isEmpty()) {
            return new Reading.Refused<>(Reading.Reason.NOT_XML, "the encoding is not known");
        }
        try (XmlCursor cursor = XmlCursor.over(utf8.get(), limits)) {
            cursor.root();
            if (!cursor.localName().equals("ClinicalDocument")) {
                return new Reading.Refused<>(Reading.Reason.NOT_CDA, "the root element is not a clinical document");
            }
            CdaElement root = CdaElement.start(cursor);
            int depth = cursor.depth();
            boolean body = false;
            while (!body && cursor.nextChild(depth)) {
                body = cursor.localName().equals("component");
                if (!body) {
                    root.add(CdaElement.read(cursor));
                }
            }
            return use.apply(root, cursor);
        } catch (XmlRefused refused) {
            return new Reading.Refused<>(reason(refused), String.valueOf(refused.getMessage()));
        }
    }

    /** The whole document; an embedded file is left out, the elements around it stay. */
    public static Reading<CdaElement> tree(byte[] document, XmlLimits limits) {
        return open(document, limits, (root, cursor) -> {
            if (atBody(cursor)) {
                CdaElement component = CdaElement.start(cursor);
                int depth = cursor.depth();
                while (cursor.nextChild(depth)) {
                    boolean structured = cursor.localName().equals("structuredBody");
                    component.add(structured ? CdaElement.read(cursor) : withoutFile(cursor));
                }
                root.add(component);
            }
            cursor.finish();
            return new Reading.Read<>(root);
        });
    }

    private static CdaElement withoutFile(XmlCursor cursor) {
        CdaElement body = CdaElement.start(cursor);
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            CdaElement text = CdaElement.start(cursor);
            int below = cursor.depth();
            while (cursor.nextChild(below)) {
                text.add(CdaElement.start(cursor));
            }
            body.add(text);
        }
        return body;
    }

    private static Reading.Reason reason(XmlRefused refused) {
        return switch (refused.reason()) {
            case NOT_WELL_FORMED, INPUT_BROKEN -> Reading.Reason.NOT_XML;
            case DOCTYPE, ENTITY -> Reading.Reason.FORBIDDEN_XML;
            case TOO_LARGE, TOO_DEEP, TOO_MANY_ELEMENTS, TOO_MANY_ATTRIBUTES, VALUE_TOO_LONG ->
                Reading.Reason.BEYOND_LIMITS;
        };
    }

    /** Whether the cursor stands on the body. */
    public static boolean atBody(XmlCursor cursor) {
        return cursor.isStart() && cursor.localName().equals("component");
    }
}
