package eu.passerelle.treatment;

import eu.passerelle.border.CountryCode;

/** Two answers after a patient was closed; kept with the day and the country, and nothing that leads further. */
public record Opinion(CountryCode country, Useful useful, Trouble trouble) {
    /** Whether it helped. */
    public enum Useful {
        YES,
        PARTLY,
        NO
    }

    /** Where it was hard. */
    public enum Trouble {
        NONE,
        IDENTIFYING,
        TRANSLATION,
        READING,
        SLOW,
        OTHER
    }
}
