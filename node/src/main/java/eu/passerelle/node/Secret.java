package eu.passerelle.node;

import java.util.Set;

/** A password that never prints itself. */
public record Secret(String value) {
    private static final Set<String> DEFAULTS = Set.of("changeit", "password", "secret", "passerelle", "admin");

    /** Known by everybody, or guessed soon. */
    boolean isWeak() {
        return value.length() < 12 || DEFAULTS.contains(value);
    }

    public char[] characters() {
        return value.toCharArray();
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
