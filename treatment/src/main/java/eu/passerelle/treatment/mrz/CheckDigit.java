package eu.passerelle.treatment.mrz;

/** ICAO Doc 9303 part 3, section 4.9: weights 7, 3, 1, letters count from 10, fillers nothing, modulo 10. */
final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    static char of(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += value(characters.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char c) {
        if (c == '<') {
            return 0;
        }
        return c >= '0' && c <= '9' ? c - '0' : c - 'A' + 10;
    }
}
