package eu.passerelle.discovery;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import eu.passerelle.border.LanguageTag;
import java.util.Map;
import java.util.Optional;

/**
 * One field of a search mask.
 *
 * @param label key of the network's vocabulary, {@code label.ism.*}
 * @param domain root of the identifier that the value becomes
 * @param format expression that the whole value must match; a broken one never blocks (search-masks §2)
 * @param example a value in the right shape that belongs to nobody
 * @param nativeLabel what the card in the patient's hand calls it, with its language
 * @param descriptions help under the field, by base language
 */
public record MaskField(
        Kind kind,
        String label,
        Optional<String> domain,
        Optional<String> format,
        boolean mandatory,
        String example,
        Optional<NativeLabel> nativeLabel,
        Map<LanguageTag, String> descriptions) {
    public MaskField {
        descriptions = Map.copyOf(descriptions);
        if (kind.isIdentifier() && domain.isEmpty()) {
            throw new IllegalArgumentException("field " + label + " has no domain");
        }
    }

    /** What a field asks for. */
    public enum Kind {
        ID("id"),
        FAMILY_NAME("familyName"),
        FIRST_NAME("firstName"),
        BIRTH_DATE("birthDate"),
        GENDER("gender"),
        PRESCRIPTION_ID("prescriptionId"),
        DISPENSATION_PIN("dispensationPin");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("is no kind of field: " + word);
        }

        public boolean isIdentifier() {
            return this == ID || this == PRESCRIPTION_ID || this == DISPENSATION_PIN;
        }
    }

    /** A label in the language of the card. */
    public record NativeLabel(LanguageTag language, String text) {}

    /** A secret of the patient: typed masked, never stored, never logged. */
    public boolean isSecret() {
        return kind == Kind.DISPENSATION_PIN || label.equals("label.ism.accessCode");
    }

    /** Whether a value has the shape that the country asks for; linear in the length of the value. */
    public boolean accepts(String value) {
        if (format.isEmpty()) {
            return true;
        }
        try {
            return Pattern.matches(format.get(), value);
        } catch (PatternSyntaxException broken) {
            return true;
        }
    }
}
