package eu.passerelle.cda.ledger;

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
        int length = text.length();
        StringBuilder out = null;
        int end = 0;
        boolean blank = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (white && blank || white && c != ' ' || out != null) {
                if (out == null) {
                    out = new StringBuilder(length).append(text, 0, i);
                }
                if (!white) {
                    out.append(c);
                } else if (!blank) {
                    out.append(' ');
                }
            }
            blank = white;
            if (!white) {
                end = out == null ? i + 1 : out.length();
            }
        }
        return out == null ? text.substring(0, end) : out.substring(0, end);
    }
}
