package eu.passerelle.cda.check;

/** How far a document is from the profile. It says nothing about danger: see {@link CheckCode#safety()}. */
public enum Severity {
    /** The sender broke the profile. The content may be perfectly right all the same. */
    ERROR,
    /** Allowed, or nearly, but likely to be misread by a program or a person. */
    WARNING,
    /** For the record: an older edition of the profile, a habit, a spelling. */
    NOTE
}
