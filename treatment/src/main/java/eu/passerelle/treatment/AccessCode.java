package eu.passerelle.treatment;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.PatientId;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import java.util.Comparator;
import java.util.Optional;

/**
 * A code that the patient hands over at P4, where the rules say that the country expects one (hazard H13). It travels as
 * the search mask says: as one more identifier, or, where the mask has no place for it, in the treatment relationship.
 * Never stored, never shown again.
 */
final class AccessCode {
    private final Optional<MaskField> field;
    private final String value;

    private AccessCode(Optional<MaskField> field, String value) {
        this.field = field;
        this.value = value;
    }

    /** What the mask says of the code; empty where it knows none. An identifier comes before a key of documents. */
    static Optional<MaskField> field(MaskForm form) {
        return form.all().filter(MaskField::isSecret).min(Comparator.comparing(MaskField::kind));
    }

    /** Empty where nothing was typed, or not in the shape that the country asks for. */
    static Optional<AccessCode> of(MaskForm form, String typed) {
        Optional<MaskField> field = field(form);
        String text = typed.strip();
        Optional<String> value = field.isPresent() ? field.flatMap(known -> known.fitted(text)) : Optional.of(text);
        return value.filter(fitted -> !text.isEmpty() && !fitted.matches(".*[\\^&'].*"))
                .map(fitted -> new AccessCode(field, fitted));
    }

    /** Where it is sent with the identification. */
    Optional<PatientId> identifier() {
        return field.filter(known -> known.kind() == MaskField.Kind.ID)
                .map(known -> new PatientId(known.domain().orElseThrow(), value));
    }

    /** Where it is sent with the treatment relationship. */
    Optional<DocumentKeys> key(DocumentKeys others) {
        return identifier().isPresent()
                ? Optional.empty()
                : Optional.of(new DocumentKeys(others.prescriptionId(), Optional.of(value)));
    }

    @Override
    public String toString() {
        return "AccessCode[…]";
    }
}
