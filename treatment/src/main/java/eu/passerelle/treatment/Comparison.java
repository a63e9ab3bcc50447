package eu.passerelle.treatment;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import java.util.Optional;

/**
 * The birth date in the professional's hand against the one that country A answered, by machine (hazard H01).
 * A difference, or nothing to compare with, makes confirming a two-step act.
 */
public record Comparison(Result birthDate) {
    /** How two statements compare. */
    public enum Result {
        AGREES,
        DIFFERS,
        NOT_STATED
    }

    public static Comparison of(Optional<PartialDate> inHand, Demographics answered) {
        if (inHand.isEmpty() || answered.birthDate().isEmpty()) {
            return new Comparison(Result.NOT_STATED);
        }
        return new Comparison(inHand.get().agreesWith(answered.birthDate().get()) ? Result.AGREES : Result.DIFFERS);
    }

    public boolean needsSecondStep() {
        return birthDate != Result.AGREES;
    }
}
