package eu.passerelle.clinical;

/** How much of a document a machine can read. */
public enum DocumentLevel {
    /** Sections with entries (CDA level 3). */
    STRUCTURED,
    /** A file in an envelope (CDA level 1), a PDF as a rule. */
    EMBEDDED
}
