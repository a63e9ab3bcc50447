package eu.passerelle.portal.confirm;

import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.portal.consultation.Drafts.Missing;
import eu.passerelle.portal.identify.FormDrawing;
import eu.passerelle.portal.identify.FormReading;
import eu.passerelle.portal.identify.IdentifyPage;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import java.util.List;
import java.util.Optional;

/**
 * P4 where the rules say that the country expects a code of the patient: its field, always empty, or that the code came
 * with the identification.
 *
 * @param field empty where the country has taken a code already
 */
public record CodeQuestion(Optional<IdentifyPage.Field> field) {
    public static final String NAME = "accessCode";

    /** @param wrong whether the country refused the last one */
    static Optional<CodeQuestion> of(Consultation consultation, Optional<Missing> missing, boolean wrong, Words words) {
        if (!consultation.ruling().accessCode()) {
            return Optional.empty();
        }
        if (!consultation.expectsCode()) {
            return Optional.of(new CodeQuestion(Optional.empty()));
        }
        String error = missing.filter(what -> what == Missing.ACCESS_CODE || what == Missing.ACCESS_CODE_SHAPE)
                .map(what -> words.say("confirm.missing", what))
                .orElse(wrong ? words.say("confirm.code.refused") : "");
        boolean focused = !error.isEmpty();
        return Optional.of(new CodeQuestion(Optional.of(consultation
                .codeField()
                .map(field -> described(consultation, field, error, focused, words))
                .orElseGet(() -> plain(error, focused, words)))));
    }

    private static IdentifyPage.Field described(
            Consultation consultation, MaskField field, String error, boolean focused, Words words) {
        FormReading reading = new FormReading(consultation.form(), consultation.token());
        return new FormDrawing(consultation.form(), reading.empty(), words, Optional.empty())
                .secret(field, NAME, error, focused);
    }

    /** Where the mask says nothing of it. */
    private static IdentifyPage.Field plain(String error, boolean focused, Words words) {
        return new IdentifyPage.Field(
                NAME,
                words.say(MaskField.ACCESS_CODE),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                true,
                true,
                false,
                "",
                error,
                false,
                false,
                focused,
                List.of());
    }
}
