package eu.passerelle.border;

import java.util.Locale;

/**
 * A country of the network: two capital letters as in ISO 3166-1 alpha-2. Greece is {@code GR}. User-assigned codes
 * ({@code XX}, {@code ZZ}) are valid: test partners carry them.
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
    public CountryCode {
        if (!value.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country code is not two capital letters: " + value);
        }
    }

    /** Reads leniently: any case, blanks around. */
    public static CountryCode of(String text) {
        return new CountryCode(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
