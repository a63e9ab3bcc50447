package eu.passerelle.portal.reading;

import eu.passerelle.clinical.narrative.NarrativeNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the pieces of the country's text within a page, so that an entry can point to its own. */
public final class Texts {
    private Texts() {}

    /** Null where the author gave it no id: then the template leaves the attribute out. */
    public static @Nullable String id(NarrativeNode node) {
        return node.id().isEmpty() ? null : id(node.id());
    }

    /** Kept apart from our own names by its first letters. */
    public static String id(String authors) {
        return "text-" + authors;
    }

    /** For a script: the pieces of one entry, parted by blanks. */
    public static String ids(List<String> authors) {
        return String.join(" ", authors.stream().map(Texts::id).toList());
    }
}
