package eu.passerelle.cda.read;

import java.util.ArrayList;
import java.util.List;

/** What is noted about a statement: free text, and narrative that belongs to it. */
final class Notes {
    /** Whether the statement is said not to hold. */
    boolean denied;

    final List<String> anchors = new ArrayList<>(0);
    private final StringBuilder comment = new StringBuilder(0);

    void comment(String text) {
        append(comment, text);
    }

    String comment() {
        return comment.toString();
    }

    void add(Notes more) {
        more.anchors.forEach(this::anchor);
        denied |= more.denied;
    }

    void anchor(String anchor) {
        if (!anchor.isEmpty() && !anchors.contains(anchor)) {
            anchors.add(anchor);
        }
    }

    /** Several texts of one kind stand on a line each. */
    static void append(StringBuilder texts, String text) {
        if (!text.isEmpty()) {
            texts.append(texts.isEmpty() ? "" : "\n").append(text);
        }
    }
}
