package eu.passerelle.border;

/** How a partner marks what it says beside or instead of an answer. */
public enum Severity {
    ERROR,
    WARNING,
    UNSTATED
}
