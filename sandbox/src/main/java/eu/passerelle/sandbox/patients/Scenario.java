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
    /** A reaction, and a medicine struck out, that stand in the narrative only. */
    NARRATIVE_ONLY,
    /** Negated in code, listed as done in the narrative; planned and aborted ones beside it. */
    NEGATED_PROCEDURE,
    /** None known, it says, and lists one. */
    CONTRADICTING_ABSENCE,
    /** Active, resolved, refuted and inactive allergies beside each other. */
    RESOLVED_ALLERGY,
    /** Right and left: operations, sites and implants. */
    LATERALITY,
    /** Split and tapered doses, ranges, at need, at events. */
    NESTED_DOSE,
    /** Exponents, decimals and units with annotations. */
    SUPERSCRIPT,
    /** The PDF says more, and another dose, than the structured document. */
    CONTRADICTING_PDF,
    /** Made today of what was last touched years ago. */
    STALE,
    /** Pacemaker, prostheses and lenses with their dates. */
    IMPLANTS,
    /** Expected date, and outcomes of earlier pregnancies. */
    PREGNANCY,
    /** A rare disease with its Orphanet code. */
    RARE_DISEASE,
    /** Vaccines coded in ATC and in SNOMED CT, a series, one refused. */
    IMMUNIZATIONS,
    /** Advance directives, care plan, social history, functional status; travels in a section of no known code. */
    OTHER_SECTIONS,
    /** A name in a script that is not the country's. */
    FOREIGN_SCRIPT,
    /** The country hands out somebody else's document. */
    WRONG_DOCUMENT,
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
