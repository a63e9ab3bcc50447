package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import java.util.BitSet;
import java.util.Set;

/**
 * Which elements of a document the readers took, by the offset of their start tags: the tree itself is shared and never
 * changed. What is left is swept up by {@link Residue}.
 */
final class Taken {
    /**
     * Codes that choose how a statement is read, and say nothing beside that. They count as taken where a reader acts on
     * them, not elsewhere.
     */
    private static final Set<String> CHOOSING = Set.of(
            "CONC",
            "ASSERTION",
            "SEV",
            "DRUG",
            "IMMUNIZ",
            "PINSTRUCT",
            "FINSTRUCT",
            "82606-5",
            "66455-7",
            "33999-4",
            "11323-3",
            "48767-8",
            "48766-0",
            "85847-2",
            "30973-2");

    private final BitSet offsets = new BitSet();

    void mark(CdaElement element) {
        if (element.exists()) {
            offsets.set(element.offset());
        }
    }

    /** The code of a statement that was understood by it. */
    void constant(CdaElement code) {
        if (CHOOSING.contains(code.attribute("code"))) {
            mark(code);
        }
    }

    boolean has(CdaElement element) {
        return offsets.get(element.offset());
    }

    /** A person or an organisation: names, titles, addresses and further identifiers are no statements of their own. */
    void person(CdaElement element) {
        boolean coded = !element.attribute("code").isEmpty()
                || !element.attribute("displayName").isEmpty()
                || element.child("translation").exists()
                || element.child("originalText").exists();
        if (!coded && !isDate(element)) {
            mark(element);
        }
        element.children().forEach(this::person);
    }

    private static boolean isDate(CdaElement element) {
        return switch (element.name()) {
            case "time", "low", "high", "center", "effectiveTime" ->
                !element.attribute("value").isEmpty();
            default -> false;
        };
    }
}
