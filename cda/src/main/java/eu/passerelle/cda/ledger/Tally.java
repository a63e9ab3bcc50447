package eu.passerelle.cda.ledger;

import eu.passerelle.clinical.narrative.Spaces;
import java.util.HashMap;
import java.util.Map;

/** How often something is said. */
final class Tally {
    private final Map<String, int[]> counts = new HashMap<>();

    void add(String said) {
        if (!said.isEmpty()) {
            counts.computeIfAbsent(said, key -> new int[1])[0]++;
        }
    }

    /** Takes one away; false where there is none left. */
    boolean take(String said) {
        int[] left = counts.get(said);
        if (left == null || left[0] == 0) {
            return false;
        }
        left[0]--;
        return true;
    }

    /** Text with blanks around cut, and each white space inside as one blank. */
    static String folded(String text) {
        return Spaces.folded(text);
    }
}
