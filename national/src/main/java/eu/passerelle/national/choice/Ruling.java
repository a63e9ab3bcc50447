package eu.passerelle.national.choice;

/** What a country does with a request. */
public enum Ruling {
    /** What is not restricted is served. */
    SERVE,
    REFUSE,
    /** The whole is served, the part as well that the patient keeps back otherwise. */
    SERVE_WITH_RESTRICTED_PART;

    public boolean serves() {
        return this != REFUSE;
    }
}
