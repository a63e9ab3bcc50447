package eu.passerelle.treatment;

/**
 * One thing the quality chip counts.
 *
 * @param kind chooses the words
 * @param detail a term, a section's name or a partner's text; shown as data, never as instructions
 * @param offset of the coded element it concerns, or -1
 * @param anchor of the entry it concerns ({@link eu.passerelle.clinical.entry.Origin}), or empty
 */
public record ReadingNote(Kind kind, String detail, int offset, String anchor) {
    public ReadingNote(Kind kind, String detail, int offset) {
        this(kind, detail, offset, "");
    }

    /** One kind, one sentence. */
    public enum Kind {
        /** Shown in the original, there is no translation (hazard H10). */
        NOT_TRANSLATED,
        /** Shown in English for want of the reader's language. */
        IN_ENGLISH,
        /** The mapping to the common code is not stated to be exact (hazard H10). */
        MAPPING_NOT_EXACT,
        /** A national code without a safe mapping. */
        UNMAPPED_CODE,
        /** What country A wrote beside the document. */
        PARTNER_NOTE,
        /** A basic section is not in the document. */
        SECTION_MISSING,
        /** Text of a basic section that no entry carries (hazard H05). */
        NARRATIVE_ONLY,
        /** The content was last updated long ago, or that is not stated (hazard H08). */
        STALE_CONTENT,
        /** Name or sex in the document differ from the identified person (hazard H03). */
        SUBJECT_DIFFERS,
        /** An entry and its narrative, or two entries, contradict each other (hazard H06); the detail is what stands there. */
        CONTRADICTION,
        /** How many statements have no place of their own in their entry; they are shown with it. */
        FURTHER_STATEMENTS,
        /** How many statements of the source are in no place of the screen: a defect of ours, told all the same. */
        LOST_STATEMENTS,
        /** A defect of the document that can mislead its reader; the detail says it in the reader's language, the anchor is its place in words. */
        DEFECT,
        /** How many deviations of mere form the document has; for the helpdesk. */
        FORM,
        /** The PDF of the country could not be fetched, or does not exist. */
        PDF_MISSING
    }
}
