package eu.passerelle.terminology;

import eu.passerelle.border.LanguageTag;
import java.util.List;

/**
 * How a pivot code is said to a reader.
 *
 * @param text the designation; empty when the release has none in any language of the rule, and the original is shown
 * @param language of the text
 * @param source how the language was found
 * @param release the name of the release that said so
 * @param notes what the reader must know, in English for operators
 */
public record Rendering(String text, LanguageTag language, Source source, String release, List<String> notes) {
    public Rendering {
        notes = List.copyOf(notes);
    }

    /** How the language of the text came about. */
    public enum Source {
        ASKED,
        BASE_LANGUAGE,
        /** Another country's designation of the same language, adopted by this country's terminology manager. */
        ADOPTED_REGION,
        ENGLISH,
        /** Nothing found. */
        NONE
    }

    public boolean isTranslated() {
        return switch (source) {
            case ASKED, BASE_LANGUAGE, ADOPTED_REGION -> true;
            case ENGLISH, NONE -> false;
        };
    }
}
