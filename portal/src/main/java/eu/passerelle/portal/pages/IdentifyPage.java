package eu.passerelle.portal.pages;

import java.util.List;
import java.util.Optional;

/**
 * P3: the form of the country's search mask.
 *
 * @param fields those common to all alternatives
 * @param sendBirthDate whether the mask can take the birth date without demanding it; then whether it is chosen
 * @param familyNameInHand what was typed of it; empty where the mask asks for the name itself
 * @param errors the error summary, each linked to its field
 */
public record IdentifyPage(
        Frame frame,
        String token,
        String country,
        boolean emergency,
        List<Alternative> alternatives,
        List<Field> fields,
        BirthDate birthDate,
        Optional<Boolean> sendBirthDate,
        Optional<String> familyNameInHand,
        Optional<ProblemPanel> problem,
        List<FieldError> errors) {
    public IdentifyPage {
        alternatives = List.copyOf(alternatives);
        fields = List.copyOf(fields);
        errors = List.copyOf(errors);
    }

    /** Fields of which one group is filled in. */
    public record Alternative(int number, String name, boolean chosen, List<Field> fields) {
        public Alternative {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param nativeLabel what the card in the patient's hand calls it
     * @param shape the form its value must have, in words
     * @param error empty when nothing is wrong
     * @param choices for sex only: value and words
     */
    public record Field(
            String name,
            String label,
            String nativeLabel,
            String nativeLanguage,
            String description,
            String example,
            String shape,
            String pattern,
            boolean mandatory,
            boolean secret,
            String value,
            String error,
            List<Option> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** A value to choose. */
    public record Option(String value, String label) {}

    /** The birth date on the document in hand (hazard H01). */
    public record BirthDate(String day, String month, String year, String error) {}

    /** Where and what. */
    public record FieldError(String target, String label, String text) {}
}
