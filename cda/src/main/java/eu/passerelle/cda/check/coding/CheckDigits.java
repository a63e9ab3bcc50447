package eu.passerelle.cda.check.coding;

/** Check digits of the terminologies whose codes carry one. A code with a wrong one was cut or mistyped. */
final class CheckDigits {
    private static final int[][] DIHEDRAL = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[] TURN = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CheckDigits() {}

    /** Verhoeff's, as SNOMED CT has it: 6 to 18 digits. */
    static boolean isSnomed(String code) {
        int length = code.length();
        if (length < 6 || length > 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = code.charAt(length - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            for (int turn = i % 8; turn > 0; turn--) {
                digit = TURN[digit];
            }
            sum = DIHEDRAL[sum][digit];
        }
        return sum == 0;
    }

    /** Luhn's, after the dash. What is no number, as the network's own {@code x-clinical-image}, is not judged. */
    static boolean isLoinc(String code) {
        int dash = code.length() - 2;
        if (dash < 1 || code.charAt(dash) != '-') {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < dash; i++) {
            int digit = code.charAt(dash - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return true;
            }
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return code.charAt(dash + 1) - '0' == (10 - sum % 10) % 10;
    }
}
