package eu.passerelle.treatment;

import eu.passerelle.border.LanguageTag;

/**
 * That the patient was informed, how, in which language and by which version of the text; recorded before anything is
 * asked abroad.
 *
 * @param version of the controller's text; {@code oral} where there is none in the language, and it was explained
 */
public record NoticeGiven(Way way, LanguageTag language, String version) {
    /** Where no text in the language exists. */
    public static final String ORAL = "oral";

    public NoticeGiven {
        if (version.isBlank()) {
            throw new IllegalArgumentException("the notice given has no version");
        }
    }

    /** How the notice reached the patient. */
    public enum Way {
        ON_SCREEN,
        /** By a code that the patient's telephone reads. */
        QR_CODE,
        PRINTED,
        TOLD,
        /** Emergency: the patient cannot answer. */
        NOT_POSSIBLE
    }
}
