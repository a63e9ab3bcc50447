package eu.passerelle.treatment;

import java.security.SecureRandom;

/**
 * The case reference a person can read aloud: eight characters without those that look or sound alike, written in two
 * groups. It finds the trace; it opens nothing.
 */
public record Reference(String value) {
    private static final String ALPHABET = "23456789ACDEFHJKLMNPQRTUVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!value.matches("[2-9A-Z]{4}-[2-9A-Z]{4}")) {
            throw new IllegalArgumentException("not a case reference: " + value);
        }
    }

    public static Reference create() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
