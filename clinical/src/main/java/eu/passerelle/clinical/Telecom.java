package eu.passerelle.clinical;

/** A way to reach somebody: a URI ({@code tel:}, {@code mailto:}) as written, and its use ({@code H}, {@code WP}) or "". */
public record Telecom(String value, String use) {
    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "Telecom[…]";
    }
}
