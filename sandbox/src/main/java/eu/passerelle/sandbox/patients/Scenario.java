package eu.passerelle.sandbox.patients;

import java.util.Locale;

/** What a synthetic patient is there to show; a closed list that tools outside rely on. */
public enum Scenario {
    /** Every section, many codes. */
    RICH,
    /** Little, and only what is demanded. */
    SPARSE,
    /** The country states that there is none of anything. */
    NONE_KNOWN,
    /** The country knows nothing. */
    NO_INFORMATION,
    /** National terms without a safe mapping. */
    UNMAPPED,
    /** One number, two persons: the birth date decides. */
    TWO_ALIKE,
    /** Never agreed that other countries may ask. */
    NO_CONSENT,
    /** Agreed to nothing and objected; not even an emergency opens the summary. */
    OPTED_OUT,
    /** Locked the summary with a code. */
    ACCESS_CODE,
    /** Is registered, but has no summary. */
    NO_SUMMARY,
    /** Part of the summary is hidden by the patient's wish. */
    RESTRICTED,
    /** As the restricted one, but what that one hides never was. */
    RESTRICTED_TWIN,
    /** The summary is made out of several sources that do not always agree. */
    CONSOLIDATED,
    /** One typing error away from the rich patient's number, and somebody else. */
    LURE;

    /** Lower case with dashes, as files, {@code demo.json} and documentation write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for any other word */
    public static Scenario of(String label) {
        for (Scenario scenario : values()) {
            if (scenario.label().equals(label)) {
                return scenario;
            }
        }
        throw new IllegalArgumentException("not a scenario: " + label);
    }
}
