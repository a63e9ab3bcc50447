package eu.passerelle.portal.conditions;

/** A heading, a paragraph or an item of a text, on one line. */
public record Block(Kind kind, String text) {
    /** How it is written: {@code ## heading}, {@code - item}, anything else a paragraph. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    static Block of(String line) {
        if (line.startsWith("## ")) {
            return new Block(Kind.HEADING, line.substring(3).strip());
        }
        if (line.startsWith("- ")) {
            return new Block(Kind.ITEM, line.substring(2).strip());
        }
        return new Block(Kind.PARAGRAPH, line);
    }
}
