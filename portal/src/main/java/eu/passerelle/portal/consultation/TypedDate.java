package eu.passerelle.portal.consultation;

import eu.passerelle.border.PartialDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date as it was typed: in three boxes, or whole in one of them.
 *
 * @param sure that a date long ago was looked at again
 */
public record TypedDate(String day, String month, String year, boolean sure) {
    public static final TypedDate NONE = new TypedDate("", "", "", false);

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-./ ]?([0-9]{2})[-./ ]?([0-9]{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})");

    /** Parameters {@code day}, {@code month}, {@code year}, {@code birthDateSure}. */
    public static TypedDate of(Map<String, String> parameters) {
        String day = parameters.getOrDefault("day", "").strip();
        String month = parameters.getOrDefault("month", "").strip();
        String year = parameters.getOrDefault("year", "").strip();
        boolean sure = parameters.containsKey("birthDateSure");
        String whole = day + month + year;
        boolean inOneBox = whole.equals(day) || whole.equals(month) || whole.equals(year);
        Matcher yearFirst = YEAR_FIRST.matcher(whole);
        if (inOneBox && yearFirst.matches()) {
            return new TypedDate(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1), sure);
        }
        Matcher dayFirst = DAY_FIRST.matcher(whole);
        if (inOneBox && dayFirst.matches()) {
            return new TypedDate(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3), sure);
        }
        return new TypedDate(day, month, year, sure);
    }

    public static TypedDate of(PartialDate date, boolean sure) {
        String digits = date.digits();
        return new TypedDate(
                digits.length() >= 8 ? digits.substring(6, 8) : "",
                digits.length() >= 6 ? digits.substring(4, 6) : "",
                digits.substring(0, 4),
                sure);
    }

    public boolean isEmpty() {
        return (day + month + year).isEmpty();
    }

    /** Day and month may be missing where the document in hand does not state them; empty when it is no date. */
    public Optional<PartialDate> date() {
        if (!year.matches("[0-9]{4}") || (month.isEmpty() && !day.isEmpty())) {
            return Optional.empty();
        }
        Optional<String> two = two(month).flatMap(m -> two(day).map(d -> m + d));
        return two.flatMap(rest -> PartialDate.parse(year + rest));
    }

    private static Optional<String> two(String digits) {
        if (digits.isEmpty()) {
            return Optional.of("");
        }
        return digits.matches("[0-9]{1,2}")
                ? Optional.of(digits.length() == 1 ? "0" + digits : digits)
                : Optional.empty();
    }
}
