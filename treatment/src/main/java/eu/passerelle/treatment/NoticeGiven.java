package eu.passerelle.treatment;

import eu.passerelle.border.LanguageTag;

/** That the patient was informed, how, and in which language; recorded before anything is asked abroad. */
public record NoticeGiven(Way way, LanguageTag language) {
    /** How the notice reached the patient. */
    public enum Way {
        ON_SCREEN,
        PRINTED,
        TOLD,
        /** Emergency: the patient cannot answer. */
        NOT_POSSIBLE
    }
}
