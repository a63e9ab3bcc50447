package eu.passerelle.cda.check.time;

import java.time.YearMonth;

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
        return isOfTheCalendar(text, digits(text, 0));
    }

    private static boolean isOfTheCalendar(String text, int digits) {
        int month = digits < 6 ? 1 : number(text, 4);
        if (month < 1 || month > 12) {
            return false;
        }
        int day = digits < 8 ? 1 : number(text, 6);
        int year = number(text, 0) * 100 + number(text, 2);
        return day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth())
                && (digits < 10 || number(text, 8) < 24)
                && (digits < 12 || number(text, 10) < 60)
                && (digits < SECONDS || number(text, 12) <= 60);
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
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
