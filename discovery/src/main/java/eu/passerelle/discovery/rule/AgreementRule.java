package eu.passerelle.discovery.rule;

/**
 * Whether a country of affiliation wants its patient to agree to an access in the country of treatment. A safeguard that
 * it asks for; not the patient's choice at home, which it decides by itself (hazard H18).
 */
public enum AgreementRule {
    /** The notice is enough. */
    NONE,
    /** The professional asks, and records that the patient agreed. */
    ORAL,
    /** The patient reads the question in a language of the country and agrees to it. */
    EXPLICIT,
    /** The patient signs the question, on the screen or on paper that is kept. */
    SIGNED
}
