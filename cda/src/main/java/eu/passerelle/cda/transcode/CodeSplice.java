package eu.passerelle.cda.transcode;

import eu.passerelle.cda.transcode.StartTag.Setting;
import eu.passerelle.xml.ByteSplice;
import eu.passerelle.xml.XmlCursor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a document that asks a {@link Decider} about every coded element of ours and splices the answers in.
 * What stood in an element becomes its {@code translation}, after {@code originalText} and {@code qualifier}; the first
 * older translation moves into the new one.
 */
final class CodeSplice {
    private static final String HL7 = "urn:hl7-org:v3";
    private static final String PHARM = "urn:hl7-org:pharm";

    private final byte[] source;
    private final XmlCursor cursor;
    private final Place place = new Place();
    private final Decider decider;
    private @Nullable ByteSplice splice;

    private CodeSplice(byte[] source, XmlCursor cursor, Decider decider) {
        this.source = source;
        this.cursor = cursor;
        this.decider = decider;
    }

    /** Says what becomes of an element that has a code and no null flavour. */
    interface Decider {
        Change decide(Place place, XmlCursor element);

        /** Whether the rest need not be read. */
        boolean isDone();
    }

    /** The document with all changes; the very same array where there were none. The source must be UTF-8. */
    static byte[] apply(byte[] source, XmlCursor cursor, Decider decider) {
        return new CodeSplice(source, cursor, decider).run();
    }

    private byte[] run() {
        while (cursor.next() && !decider.isDone()) {
            if (cursor.isStart()) {
                place.enter(cursor);
                if (CodedPlaces.mayBeBound(cursor.localName())) {
                    Change change = decider.decide(place, cursor);
                    if (!(change instanceof Change.Keep)) {
                        change(change);
                    }
                }
            }
        }
        return splice == null ? source : splice.bytes();
    }

    private void change(Change change) {
        int depth = cursor.depth();
        String displayName = cursor.attributeOr("displayName", "");
        int start = (int) cursor.startOffset();
        int tagEnd = (int) cursor.endOffset();
        StartTag tag = new StartTag(source, start, tagEnd);
        String namespace = cursor.namespace();
        String translation = translationName(tag, namespace);
        int insertAt = tagEnd;
        int olderFrom = -1;
        int olderTo = -1;
        while (cursor.nextChild(depth)) {
            String child = cursor.localName();
            if (child.equals("translation") && olderFrom < 0) {
                olderFrom = (int) cursor.startOffset();
                cursor.skip();
                olderTo = (int) cursor.endOffset();
            } else if (child.equals("originalText") || child.equals("qualifier")) {
                cursor.skip();
                insertAt = (int) cursor.endOffset();
            }
        }
        String before = previous(change, tag, displayName);
        ByteSplice out = splice();
        byte[] changed = tag.with(settings(change));
        String open = "<" + translation + before;
        if (tag.isEmptyElement()) {
            out.replace(start, tagEnd, changed);
            out.insert(tagEnd, before.isEmpty() ? "/>" : ">" + open + "/></" + tag.qualifiedName() + ">");
            return;
        }
        out.replace(start, tagEnd, changed).insert(tagEnd, ">");
        if (before.isEmpty()) {
            return;
        }
        if (olderFrom >= 0) {
            out.insert(olderFrom, open + ">");
            out.insert(olderTo, "</" + translation.split(" ", 2)[0] + ">");
        } else {
            out.insert(insertAt, open + "/>");
        }
    }

    private ByteSplice splice() {
        if (splice == null) {
            splice = new ByteSplice(source);
        }
        return splice;
    }

    /** The attributes of the new translation; empty where it would say nothing new. */
    private static String previous(Change change, StartTag tag, String displayName) {
        boolean sameCode = change instanceof Change.Redesignate;
        return sameCode && displayName.isBlank()
                ? ""
                : tag.copy("code", "codeSystem", "codeSystemName", "codeSystemVersion", "displayName");
    }

    private static List<Setting> settings(Change change) {
        return switch (change) {
            case Change.Keep keep -> List.of();
            case Change.Redesignate(String displayName) -> List.of(Setting.set("displayName", displayName));
            case Change.Replace(var code, String name, String version, String displayName) ->
                List.of(
                        Setting.set("code", code.value()),
                        Setting.set("codeSystem", code.system().id()),
                        Setting.set("codeSystemName", name),
                        Setting.set("codeSystemVersion", version),
                        Setting.set("displayName", displayName));
            case Change.Unmap unmap ->
                List.of(
                        Setting.remove("code"),
                        Setting.remove("codeSystem"),
                        Setting.remove("codeSystemName"),
                        Setting.remove("codeSystemVersion"),
                        Setting.remove("displayName"),
                        Setting.set("nullFlavor", "OTH"));
        };
    }

    /**
     * The name of a translation child. Data types below elements of the pharmacy extension are of HL7 v3 since the sixth
     * wave; before, they were of the extension itself.
     */
    private String translationName(StartTag tag, String namespace) {
        String qualified = tag.qualifiedName();
        int colon = qualified.indexOf(':');
        if (!namespace.equals(PHARM)) {
            return colon < 0 ? "translation" : qualified.substring(0, colon + 1) + "translation";
        }
        for (String prefix : new String[] {"", "hl7", "v3", "ns1", "cda"}) {
            Optional<String> bound = cursor.namespaceOf(prefix);
            if (bound.filter(HL7::equals).isPresent()) {
                return prefix.isEmpty() ? "translation" : prefix + ":translation";
            }
        }
        return "v3:translation xmlns:v3=\"" + HL7 + "\"";
    }
}
