package eu.passerelle.treatment;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.rule.NoticeWay;
import eu.passerelle.discovery.rule.Ruling;

/**
 * That the patient was informed, how, in which language and by which version of the text; recorded before anything is
 * asked abroad, or, where a record system began the consultation without saying it, before anything is confirmed.
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

    /** Whether the rules allow this way; what has no text in the patient's language can always be told. */
    boolean isAllowedBy(Ruling ruling) {
        return switch (way) {
            case ON_SCREEN -> ruling.noticeWays().contains(NoticeWay.SCREEN);
            case QR_CODE -> ruling.noticeWays().contains(NoticeWay.QR);
            case PRINTED -> ruling.noticeWays().contains(NoticeWay.PRINT);
            case TOLD -> version.equals(ORAL) || ruling.noticeWays().contains(NoticeWay.TOLD);
            case NOT_POSSIBLE -> ruling.emergency();
            case NOT_STATED -> true;
        };
    }

    /** Whether the patient was informed. */
    public boolean isGiven() {
        return way != Way.NOT_POSSIBLE && way != Way.NOT_STATED;
    }

    /** A record system did not say it: the professional is asked before confirming. */
    public static NoticeGiven notStated(LanguageTag language) {
        return new NoticeGiven(Way.NOT_STATED, language, "none");
    }

    /** In an emergency. */
    static NoticeGiven notPossible(LanguageTag language) {
        return new NoticeGiven(Way.NOT_POSSIBLE, language, "none");
    }

    /** How the notice reached the patient. */
    public enum Way {
        ON_SCREEN,
        /** By a code that the patient's telephone reads. */
        QR_CODE,
        PRINTED,
        TOLD,
        /** Emergency: the patient cannot answer. */
        NOT_POSSIBLE,
        /** Begun by a record system that did not say it. */
        NOT_STATED
    }
}
