package eu.passerelle.border;

/** The syntax of object identifiers (ITU-T X.660), and of the two other forms HL7 allows as a root. */
public final class Oid {
    private Oid() {}

    /** Arcs without leading zeros, first arc 0 to 2, second below 40 unless the first is 2; at most 64 characters. */
    public static boolean isValid(String text) {
        if (text.length() > 64 || !text.matches("[0-2](\\.(0|[1-9][0-9]*))+")) {
            return false;
        }
        if (text.charAt(0) == '2') {
            return true;
        }
        String second = text.split("\\.", 3)[1];
        return second.length() < 3 && Integer.parseInt(second) < 40;
    }

    /** Takes off {@code urn:oid:} in any case and blanks around. */
    public static String bare(String text) {
        String stripped = text.strip();
        return stripped.regionMatches(true, 0, "urn:oid:", 0, 8) ? stripped.substring(8) : stripped;
    }
}
