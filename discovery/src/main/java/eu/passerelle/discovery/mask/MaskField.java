package eu.passerelle.discovery.mask;

import eu.passerelle.border.LanguageTag;
import java.util.Map;
import java.util.Optional;

/**
 * One field of a search mask.
 *
 * @param label key of the network's vocabulary, {@code label.ism.*}, or one of ours for older masks
 * @param domain root of the identifier that the value becomes
 * @param format shape of the whole value
 * @param example a value in the right shape that belongs to nobody; empty where none is known
 * @param nativeLabel what the card in the patient's hand calls it, with its language
 * @param descriptions help under the field, by base language
 */
public record MaskField(
        Kind kind,
        String label,
        Optional<String> domain,
        MaskFormat format,
        boolean mandatory,
        String example,
        Optional<NativeLabel> nativeLabel,
        Map<LanguageTag, String> descriptions) {
    public static final String ACCESS_CODE = "label.ism.accessCode";

    public MaskField {
        descriptions = Map.copyOf(descriptions);
        if (kind.isIdentifier() && domain.isEmpty()) {
            throw new IllegalArgumentException("field " + label + " has no domain");
        }
    }

    /** With the expression as published. */
    public MaskField(
            Kind kind,
            String label,
            Optional<String> domain,
            Optional<String> format,
            boolean mandatory,
            String example,
            Optional<NativeLabel> nativeLabel,
            Map<LanguageTag, String> descriptions) {
        this(
                kind,
                label,
                domain,
                format.map(MaskFormat::of).orElse(MaskFormat.NONE),
                mandatory,
                example,
                nativeLabel,
                descriptions);
    }

    /** What a field asks for. */
    public enum Kind {
        ID("id"),
        FAMILY_NAME("familyName"),
        FIRST_NAME("firstName"),
        BIRTH_DATE("birthDate"),
        GENDER("gender"),
        STREET("addressStreet"),
        POSTAL_CODE("addressPostalCode"),
        CITY("addressCity"),
        COUNTRY("addressCountry"),
        PRESCRIPTION_ID("prescriptionId"),
        DISPENSATION_PIN("dispensationPin");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(String word) {
            return find(word).orElseThrow(() -> new IllegalArgumentException("is no kind of field: " + word));
        }

        static Optional<Kind> find(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        public boolean isIdentifier() {
            return this == ID || this == PRESCRIPTION_ID || this == DISPENSATION_PIN;
        }

        /** Words in the patient's own script: any shape of letters. */
        public boolean isText() {
            return switch (this) {
                case FAMILY_NAME, FIRST_NAME, STREET, POSTAL_CODE, CITY, COUNTRY -> true;
                case ID, BIRTH_DATE, GENDER, PRESCRIPTION_ID, DISPENSATION_PIN -> false;
            };
        }
    }

    /** A label in the language of the card. */
    public record NativeLabel(LanguageTag language, String text) {}

    /** A secret of the patient: typed masked, never stored, never logged. */
    public boolean isSecret() {
        return kind == Kind.DISPENSATION_PIN || label.equals(ACCESS_CODE);
    }

    /** Whether a value has the shape that the country asks for; linear in the length of the value. */
    public boolean accepts(String value) {
        return format.accepts(value);
    }

    /**
     * What is sent for what was typed: as typed where it has the shape; else without the blanks and strokes that cards
     * print between the characters, and in capitals, where it has the shape then. Empty where it has not.
     */
    public Optional<String> fitted(String typed) {
        return kind.isIdentifier() ? format.fitted(typed) : Optional.of(typed).filter(format::accepts);
    }

    MaskField demanded() {
        return new MaskField(kind, label, domain, format, true, example, nativeLabel, descriptions);
    }
}
