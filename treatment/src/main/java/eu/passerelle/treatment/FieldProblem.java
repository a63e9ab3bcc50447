package eu.passerelle.treatment;

/**
 * A field that cannot be sent as typed.
 *
 * @param field position in {@code MaskForm.fields(alternative)}, or {@link #BIRTH_DATE_IN_HAND}
 */
public record FieldProblem(int field, What what) {
    public static final int BIRTH_DATE_IN_HAND = -1;

    /** What is wrong with it. */
    public enum What {
        MISSING,
        /** This or another of the optional fields is needed. */
        ONE_IS_NEEDED,
        WRONG_SHAPE,
        IN_THE_FUTURE,
        /** Hardly anybody is that old: to be looked at again. */
        LONG_AGO
    }
}
