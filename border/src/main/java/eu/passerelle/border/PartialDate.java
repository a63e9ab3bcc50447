package eu.passerelle.border;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A moment as a document states it, no more precise than stated: HL7 TS digits ({@code yyyy}, {@code yyyyMM},
 * {@code yyyyMMdd}, then hours, minutes, seconds, fraction) and the offset as written. Never shifted by a time zone.
 */
public record PartialDate(String digits, String offset) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4}([0-9]{2}){0,5}(\\.[0-9]+)?");
    private static final Pattern OFFSET = Pattern.compile("|Z|[+-][0-9]{2,4}");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}(-[0-9]{2}){1,2}");

    public PartialDate {
        if (!DIGITS.matcher(digits).matches() || (digits.contains(".") && digits.indexOf('.') != 14)) {
            throw new IllegalArgumentException("not an HL7 date: " + digits.length() + " characters");
        }
        if (!OFFSET.matcher(offset).matches()) {
            throw new IllegalArgumentException("not an HL7 offset: " + offset);
        }
        if (digits.length() >= 6) {
            int month = Integer.parseInt(digits.substring(4, 6));
            if (month < 1 || month > 12) {
                throw new IllegalArgumentException("month out of range: " + month);
            }
            if (digits.length() >= 8) {
                int day = Integer.parseInt(digits.substring(6, 8));
                int year = Integer.parseInt(digits.substring(0, 4));
                if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
                    throw new IllegalArgumentException("day out of range: " + day);
                }
            }
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(
                "%04d%02d%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), "");
    }

    /** Reads HL7 TS, and ISO dates with dashes; empty when it is neither. */
    public static Optional<PartialDate> parse(String text) {
        String stripped = text.strip();
        if (stripped.indexOf('-') == 4 && ISO.matcher(stripped).matches()) {
            stripped = stripped.replace("-", "");
        }
        int cut = stripped.length();
        for (int i = 4; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c == '+' || c == '-' || c == 'Z') {
                cut = i;
                break;
            }
        }
        try {
            return Optional.of(new PartialDate(stripped.substring(0, cut), stripped.substring(cut)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public int year() {
        return Integer.parseInt(digits.substring(0, 4));
    }

    /** The day, when the date states one. */
    public Optional<LocalDate> day() {
        return digits.length() < 8
                ? Optional.empty()
                : Optional.of(LocalDate.of(
                        year(), Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8))));
    }

    public boolean hasTime() {
        return digits.length() > 8;
    }

    /** True when both say the same day, as far as both say one; a year alone agrees with any day in it. */
    public boolean agreesWith(PartialDate other) {
        int shared = Math.min(8, Math.min(digits.length(), other.digits.length()));
        return digits.regionMatches(0, other.digits, 0, shared);
    }

    public String hl7() {
        return digits + offset;
    }

    @Override
    public String toString() {
        return hl7();
    }
}
