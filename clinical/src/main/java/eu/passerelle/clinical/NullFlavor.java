package eu.passerelle.clinical;

import java.util.Locale;
import java.util.Optional;

/** Why a value is not there, as HL7 v3 says it (vocabulary NullFlavor). */
public enum NullFlavor {
    NI("no information"),
    UNK("unknown"),
    ASKU("asked but unknown"),
    NAV("temporarily unavailable"),
    NASK("not asked"),
    NA("not applicable"),
    /** The value has no code in the expected system; a translation says what it is. */
    OTH("other"),
    UNC("not encoded"),
    MSK("masked"),
    TRC("trace"),
    QS("sufficient quantity"),
    INV("invalid"),
    DER("derived"),
    NINF("negative infinity"),
    PINF("positive infinity"),
    NP("not present");

    private final String meaning;

    NullFlavor(String meaning) {
        this.meaning = meaning;
    }

    /** English, for operators; screens take the catalogue's designation. */
    public String meaning() {
        return meaning;
    }

    /** Any case; a null flavour that nobody knows is read as {@link #NI}; an empty text is none. */
    public static Optional<NullFlavor> of(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (NullFlavor flavor : values()) {
            if (flavor.name().equals(wanted)) {
                return Optional.of(flavor);
            }
        }
        return Optional.of(NI);
    }
}
