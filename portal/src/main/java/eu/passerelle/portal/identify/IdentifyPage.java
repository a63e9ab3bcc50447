package eu.passerelle.portal.identify;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.portal.consultation.ProblemPanel;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.ui.ErrorLink;
import java.util.List;
import java.util.Optional;

/**
 * P3: the form of the country's search mask.
 *
 * @param fields those common to all alternatives
 * @param documentKeys what the patient gives to open documents
 * @param sendBirthDate whether the mask can take the birth date without demanding it; then whether it is chosen
 * @param picture of the document, showing where the number is
 * @param suggestsHelp whether several attempts failed
 * @param form whether the form is offered at all
 * @param errors the error summary, each linked to its field
 */
public record IdentifyPage(
        Frame frame,
        String token,
        String country,
        boolean emergency,
        List<Alternative> alternatives,
        List<Field> fields,
        List<Field> documentKeys,
        Hand hand,
        Optional<Boolean> sendBirthDate,
        Optional<Picture> picture,
        Optional<ProblemPanel> problem,
        boolean suggestsHelp,
        boolean form,
        List<ErrorLink> errors) {
    public IdentifyPage {
        alternatives = List.copyOf(alternatives);
        fields = List.copyOf(fields);
        documentKeys = List.copyOf(documentKeys);
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
     * @param shape the form its value must have, in words; {@code pattern} for browsers
     * @param error empty when nothing is wrong
     * @param offersAsWritten whether the value may be sent although its shape is another; then whether it is chosen
     * @param focused whether to look at it first
     * @param choices for sex only: value and words
     */
    public record Field(
            String name,
            String label,
            Optional<MaskField.NativeLabel> nativeLabel,
            Optional<Help> help,
            String example,
            String shape,
            String pattern,
            boolean mandatory,
            boolean secret,
            boolean numeric,
            String value,
            String error,
            boolean offersAsWritten,
            boolean asWritten,
            boolean focused,
            List<Option> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        /** Ids of what describes the field, as {@code aria-describedby} lists them; empty for nothing. */
        public String describedBy() {
            StringBuilder ids = new StringBuilder();
            if (help.isPresent() || !example.isEmpty()) {
                ids.append(name).append("-help ");
            }
            if (!shape.isEmpty()) {
                ids.append(name).append("-shape ");
            }
            if (!error.isEmpty()) {
                ids.append(name).append("-error");
            }
            return ids.toString().strip();
        }
    }

    /** Help under a field, with its language. */
    public record Help(String text, LanguageTag language) {}

    /** A value to choose. */
    public record Option(String value, String label) {}

    /**
     * What the document in hand says of its holder (hazard H01).
     *
     * @param error of the birth date; {@code asksWhetherSure} when it is very long ago
     * @param family and given name; empty where the mask asks for the name itself
     * @param zoneUnreadable whether the machine-readable zone could not be read
     */
    public record Hand(
            String day,
            String month,
            String year,
            String error,
            boolean asksWhetherSure,
            Optional<String> family,
            Optional<String> given,
            boolean zoneUnreadable) {}

    /** A picture served by this portal. */
    public record Picture(String address, int width, int height, String text) {}
}
