package eu.passerelle.treatment;

/**
 * Why an emergency: kept in B, shown to the patient and checked afterwards (hazard H17).
 *
 * @param words of the professional; only where none of the usual reasons is meant
 */
public record EmergencyReason(Kind kind, String words) {
    /** Where no emergency is stated. */
    public static final EmergencyReason NONE = new EmergencyReason(Kind.NONE, "");

    /** What a reason in one's own words is made of at least. */
    public static final int LEAST_WORDS = 10;

    private static final int MOST_WORDS = 500;

    public EmergencyReason {
        words = words.strip();
        if (words.length() > MOST_WORDS) {
            words = words.substring(0, MOST_WORDS);
        }
    }

    /** The usual reasons. */
    public enum Kind {
        NONE,
        UNCONSCIOUS,
        DANGER_TO_LIFE,
        OTHER
    }

    /** In the professional's own words. */
    public static EmergencyReason of(String words) {
        return words.isBlank() ? NONE : new EmergencyReason(Kind.OTHER, words);
    }

    /** Whether somebody who checks it afterwards has something to check. */
    public boolean isStated() {
        return switch (kind) {
            case NONE -> false;
            case UNCONSCIOUS, DANGER_TO_LIFE -> true;
            case OTHER -> words.length() >= LEAST_WORDS;
        };
    }

    /** As the record keeps it. */
    String recorded() {
        return switch (kind) {
            case NONE -> "";
            case UNCONSCIOUS, DANGER_TO_LIFE -> kind.name();
            case OTHER -> words;
        };
    }

    @Override
    public String toString() {
        return "EmergencyReason[" + kind + "]";
    }
}
