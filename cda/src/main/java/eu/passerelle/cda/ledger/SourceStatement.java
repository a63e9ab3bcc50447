package eu.passerelle.cda.ledger;

/**
 * One statement of a source, told by where it stands; its content stays in the document.
 *
 * @param offset of the start tag of its element, in bytes
 * @param entry anchor of the entry it stands in, {@code s3} of a section
 */
public record SourceStatement(Kind kind, int offset, String entry, Fate fate) {
    /** What kind of statement. */
    public enum Kind {
        /** That there is an entry at all. */
        ENTRY,
        CODE,
        QUANTITY,
        DATE,
        WORDS,
        NEGATION,
        NARRATIVE,
        ATTACHMENT
    }
}
