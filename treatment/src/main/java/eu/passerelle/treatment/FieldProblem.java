package eu.passerelle.treatment;

/**
 * A field that cannot be sent as typed.
 *
 * @param field position in {@code mask.fields(alternative)}, or {@link #BIRTH_DATE_IN_HAND}
 */
public record FieldProblem(int field, What what) {
    public static final int BIRTH_DATE_IN_HAND = -1;

    /** What is wrong with it. */
    public enum What {
        MISSING,
        WRONG_SHAPE,
        IN_THE_FUTURE
    }
}
