package eu.passerelle.portal.reading;

import java.util.Optional;

/**
 * One value as the reader sees it. It is always written as text, never as markup.
 *
 * @param language of the text where it is not the reader's, else empty
 * @param mark what must be said beside it
 * @param original the author's words, on the face of the entry where the mapping is not stated to be exact
 * @param offset of the coded element, or -1; notes point to it
 * @param before what parts it from the value before it, where there is one
 */
public record Term(
        String text,
        String language,
        Mark mark,
        Optional<String> original,
        Optional<Evidence> evidence,
        int offset,
        String before) {
    private static final String NEXT = "; ";

    public Term(
            String text,
            String language,
            Mark mark,
            Optional<String> original,
            Optional<Evidence> evidence,
            int offset) {
        this(text, language, mark, original, evidence, offset, NEXT);
    }

    /** What must be said beside a term. */
    public enum Mark {
        NONE,
        /** There is no translation: shown in the original, with a striped margin (hazard H10). */
        NOT_TRANSLATED,
        /** Shown in English for want of the reader's language. */
        IN_ENGLISH,
        /** Words of the author that are never translated. */
        FREE_TEXT,
        /** Nothing is there; the text says why. */
        NO_VALUE
    }

    /** What stands behind a term: shown in the drawer only. Texts not given are empty. */
    public record Evidence(
            String original,
            String originalCode,
            String originalSystem,
            String common,
            String commonCode,
            String commonSystem,
            String release,
            String how,
            String mapping) {}

    /** In the reader's language, by ourselves. */
    public static Term plain(String text) {
        return new Term(text, "", Mark.NONE, Optional.empty(), Optional.empty(), -1);
    }

    /** Words of the author. */
    public static Term foreign(String text, String language) {
        return new Term(text, language, Mark.FREE_TEXT, Optional.empty(), Optional.empty(), -1);
    }

    public static Term absent(String why) {
        return new Term(why, "", Mark.NO_VALUE, Optional.empty(), Optional.empty(), -1);
    }

    /** With words of ours before it. */
    Term after(String words) {
        return new Term(words + text, language, mark, original, evidence, offset, before);
    }

    /** Parted by other signs from the value before it. */
    Term partedBy(String signs) {
        return new Term(text, language, mark, original, evidence, offset, signs);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
