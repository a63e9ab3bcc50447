package eu.passerelle.treatment;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.cda.NameForm;
import java.util.Optional;

/**
 * What the document in the professional's hand says against what country A answered, by machine (hazard H01). A
 * difference, or no birth date to compare with, makes confirming a two-step act. Names are compared as travel documents
 * fold them: without diacritics, Greek and Cyrillic in Latin letters.
 *
 * @param name not stated where nobody typed one
 */
public record Comparison(Result birthDate, Result name) {
    /** How two statements compare. */
    public enum Result {
        AGREES,
        DIFFERS,
        NOT_STATED
    }

    public static Comparison of(Optional<PartialDate> inHand, Optional<PersonName> name, Demographics answered) {
        return new Comparison(
                birthDate(inHand, answered.birthDate()),
                name.isEmpty() || answered.name().isEmpty()
                        ? Result.NOT_STATED
                        : result(NameForm.agree(name.get(), answered.name().get())));
    }

    private static Result birthDate(Optional<PartialDate> inHand, Optional<PartialDate> answered) {
        return inHand.isEmpty() || answered.isEmpty()
                ? Result.NOT_STATED
                : result(inHand.get().agreesWith(answered.get()));
    }

    private static Result result(boolean agrees) {
        return agrees ? Result.AGREES : Result.DIFFERS;
    }

    public boolean needsSecondStep() {
        return birthDate != Result.AGREES || name == Result.DIFFERS;
    }
}
