package eu.passerelle.border;

/** A code in its code system. Codes are text: leading zeros and length are kept. */
public record Code(String value, CodeSystem system) {
    public Code {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("code is empty");
        }
    }

    public static Code of(String value, String system) {
        return new Code(value, new CodeSystem(system));
    }
}
