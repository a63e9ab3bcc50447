package eu.passerelle.treatment;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;

/**
 * What a professional tells the helpdesk about what was shown. Without patient data: the reference leads to the trace.
 *
 * @param words of the professional, {@value #MOST_LETTERS} letters at most; may be empty
 * @param language the screens were in
 */
public record ProblemReport(Reference reference, CountryCode country, Kind kind, String words, LanguageTag language) {
    public static final int MOST_LETTERS = 1000;

    public ProblemReport {
        words = words.strip();
        if (words.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("a report is too long");
        }
    }

    /** What it is about. */
    public enum Kind {
        /** Something is shown wrongly or cannot be read. */
        DISPLAY,
        /** A translation is wrong or missing. */
        TRANSLATION,
        /** Something is missing that the country's own document says. */
        MISSING,
        /** The content itself looks wrong. */
        CONTENT,
        /** It may be another person's. */
        OTHER_PERSON,
        OTHER
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "ProblemReport[" + reference + ", " + kind + "]";
    }
}
