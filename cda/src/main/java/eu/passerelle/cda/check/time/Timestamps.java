package eu.passerelle.cda.check.time;

import eu.passerelle.border.PartialDate;

/** The form of HL7's time stamps: digits to any precision, a fraction, a time zone. */
final class Timestamps {
    private static final int SECONDS = 14;

    private Timestamps() {}

    static boolean isValid(String text) {
        int i = digits(text, 0);
        if (i < 4 || i > SECONDS || i % 2 != 0) {
            return false;
        }
        if (i == SECONDS && i < text.length() && text.charAt(i) == '.') {
            i = digits(text, i + 1);
        }
        if (i < text.length()) {
            char sign = text.charAt(i);
            int zone = digits(text, i + 1) - i - 1;
            if (sign != '+' && sign != '-' || zone != 2 && zone != 4 || i + 1 + zone != text.length()) {
                return false;
            }
        }
        return PartialDate.parse(text).isPresent();
    }

    /** Where the digits from a place on end. */
    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
