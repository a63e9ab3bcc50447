package eu.passerelle.cda.write;

import eu.passerelle.clinical.summary.SectionKind;

/** The template identifiers of sections (implementation guide of the eighth wave, §1.4). */
final class SectionTemplates {
    static final String BASE = "1.3.6.1.4.1.12559.11.10.1.3.1.";
    private static final String CCD = "2.16.840.1.113883.10.20.1.";

    private SectionTemplates() {}

    static String[] of(SectionKind kind) {
        return switch (kind) {
            case MEDICATIONS -> both("2.3", "8");
            case ALLERGIES -> one("2.12");
            case PROCEDURES -> one("2.11");
            case PROBLEMS -> both("2.9", "11");
            case DEVICES -> both("2.4", "7");
            case IMMUNIZATIONS -> both("2.15", "6");
            case PAST_ILLNESSES -> one("2.10");
            case CARE_PLAN -> both("2.8", "10");
            case FUNCTIONAL_STATUS -> one("2.14");
            case SOCIAL_HISTORY -> both("2.13", "15");
            case PREGNANCY -> one("2.7");
            case VITAL_SIGNS -> one("2.6");
            case RESULTS -> one("2.5");
            case ADVANCE_DIRECTIVES -> one("2.16");
            case ALERTS, TRAVEL_HISTORY, OTHER -> new String[0];
        };
    }

    private static String[] one(String own) {
        return new String[] {BASE + own};
    }

    private static String[] both(String own, String ccd) {
        return new String[] {BASE + own, CCD + ccd};
    }
}
