package eu.passerelle.treatment;

/** What became of the wish to go on reading. */
public enum Extension {
    /** A new treatment relationship was issued. */
    EXTENDED,
    /** The login ends no later than what is confirmed already: only a new login can go further. */
    LOGIN_FIRST,
    /** There is nothing to extend any more. */
    OVER
}
