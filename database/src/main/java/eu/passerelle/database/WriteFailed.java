package eu.passerelle.database;

/** A row-writing action did not take effect, or nobody knows whether it did. The message never quotes row values. */
public final class WriteFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is known about the rows. */
    public enum Outcome {
        /** Nothing of this action is in the database. */
        NOT_WRITTEN,
        /** The connection broke while committing: the rows are there entirely or not at all. */
        UNKNOWN
    }

    private final Outcome outcome;

    WriteFailed(Outcome outcome, String message, Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
