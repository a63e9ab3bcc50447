package eu.passerelle.cda.check.time;

/** The spelling of units. Whether a unit exists is a question for the catalogue. */
final class Units {
    private Units() {}

    /** Characters that UCUM uses, brackets and braces in pairs, no blanks outside braces. */
    static boolean isWellFormed(String unit) {
        boolean annotation = false;
        boolean bracket = false;
        for (int i = 0; i < unit.length(); i++) {
            char c = unit.charAt(i);
            switch (c) {
                case '{' -> {
                    if (annotation) {
                        return false;
                    }
                    annotation = true;
                }
                case '}' -> {
                    if (!annotation) {
                        return false;
                    }
                    annotation = false;
                }
                case '[' -> {
                    if (bracket && !annotation) {
                        return false;
                    }
                    bracket = !annotation || bracket;
                }
                case ']' -> {
                    if (!bracket && !annotation) {
                        return false;
                    }
                    bracket = annotation && bracket;
                }
                default -> {
                    if (!annotation && (c <= ' ' || c > '~')) {
                        return false;
                    }
                }
            }
        }
        return !annotation && !bracket;
    }
}
