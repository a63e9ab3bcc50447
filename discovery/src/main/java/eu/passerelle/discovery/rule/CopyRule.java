package eu.passerelle.discovery.rule;

/** Whether what was read may stay in the country of treatment. */
public enum CopyRule {
    NONE,
    /** On paper, in the patient's file. */
    PRINT,
    /** On paper, and in the electronic record. */
    PRINT_AND_SAVE
}
