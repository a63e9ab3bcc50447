package eu.passerelle.discovery.rule;

/** Whether what was read may stay in the country of treatment. */
public enum CopyRule {
    NONE,
    /** On paper, in the patient's file. */
    PRINT,
    /** On paper, and in the electronic record. */
    PRINT_AND_SAVE;

    /** Whether anything may stay at all: printed, or taken away as the country's own document. */
    public boolean allowsPrinting() {
        return this != NONE;
    }

    /** Whether a copy may be kept in the electronic record. */
    public boolean allowsSaving() {
        return this == PRINT_AND_SAVE;
    }
}
