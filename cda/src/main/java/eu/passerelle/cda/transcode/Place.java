package eu.passerelle.cda.transcode;

import eu.passerelle.xml.XmlCursor;
import java.util.Arrays;

/**
 * Where in a document the scan stands: the names of the open elements, the section, and for each open statement its own
 * code and how it is related to the one around it.
 */
final class Place {
    private String[] names = new String[64];
    private String[] details = new String[64];
    private int depth;
    private String section = "";

    /** Enters the element that the cursor stands on. */
    void enter(XmlCursor cursor) {
        depth = cursor.depth();
        if (depth >= names.length) {
            names = Arrays.copyOf(names, names.length * 2);
            details = Arrays.copyOf(details, details.length * 2);
        }
        String name = cursor.localName();
        names[depth] = name;
        details[depth] = "";
        switch (name) {
            case "entryRelationship", "participant" -> details[depth] = cursor.attributeOr("typeCode", "");
            case "asSpecializedKind" -> details[depth] = cursor.attributeOr("classCode", "");
            case "code" -> {
                if (parent().equals("section")) {
                    section = cursor.attributeOr("code", "");
                } else if (isStatement(parent())) {
                    details[depth - 1] = cursor.attributeOr("code", "");
                }
            }
            default -> {
                // says nothing about what is below it
            }
        }
    }

    /** Of the current section; empty in the header. */
    String section() {
        return section;
    }

    String name() {
        return names[depth];
    }

    String parent() {
        return above(1);
    }

    /** The name of the element some levels up; empty above the root. */
    String above(int levels) {
        return depth - levels < 1 ? "" : names[depth - levels];
    }

    /** What was kept of an element some levels up: type code, class code, or the code of a statement. */
    String detailAbove(int levels) {
        return depth - levels < 1 ? "" : details[depth - levels];
    }

    /** The innermost element of a name among those around; 0 where there is none. */
    int levelsTo(String name) {
        for (int levels = 1; levels < depth; levels++) {
            if (names[depth - levels].equals(name)) {
                return levels;
            }
        }
        return 0;
    }

    static boolean isStatement(String name) {
        return switch (name) {
            case "observation", "act", "substanceAdministration", "supply", "procedure", "organizer" -> true;
            default -> false;
        };
    }

    /** For messages: the last steps, without any content. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int i = Math.max(1, depth - 3); i <= depth; i++) {
            path.append(path.isEmpty() ? "" : "/").append(names[i]);
        }
        return section.isEmpty() ? path.toString() : "section " + section + ": " + path;
    }
}
