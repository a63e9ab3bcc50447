package eu.passerelle.ui;

/**
 * A line of a facts list.
 *
 * @param number whether the value is to be compared digit by digit
 */
public record Fact(String label, String value, boolean number) {
    public Fact(String label, String value) {
        this(label, value, false);
    }
}
