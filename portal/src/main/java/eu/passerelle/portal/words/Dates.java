package eu.passerelle.portal.words;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates in words: unambiguous, no more precise than stated, never shifted by a time zone. */
public final class Dates {
    private final Words words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    public Dates(Words words) {
        this.words = words;
        this.day = DateTimeFormatter.ofPattern(words.say("date.pattern.day"), words.locale());
        this.month = DateTimeFormatter.ofPattern(words.say("date.pattern.month"), words.locale());
    }

    public String of(LocalDate date) {
        String text = day.format(date);
        return date.getDayOfMonth() == 1 && text.startsWith("1") ? words.say("date.first", text.substring(1)) : text;
    }

    /** 12 March 1985; March 1985; 1985; with the time and offset as written where there is one. */
    public String of(PartialDate date) {
        String digits = date.digits();
        if (digits.length() < 6) {
            return digits;
        }
        Optional<LocalDate> wholeDay = date.day();
        if (wholeDay.isEmpty()) {
            return month.format(YearMonth.of(date.year(), Integer.parseInt(digits.substring(4, 6))));
        }
        String text = of(wholeDay.get());
        return digits.length() < 12
                ? text
                : text + ", " + digits.substring(8, 10) + ":" + digits.substring(10, 12) + offset(date.offset());
    }

    private static String offset(String offset) {
        if (offset.isEmpty()) {
            return "";
        }
        if (offset.equals("Z") || offset.matches("[+-]0+")) {
            return " (UTC)";
        }
        return " (UTC" + offset.substring(0, 3) + (offset.length() == 5 ? ":" + offset.substring(3) : "") + ")";
    }

    /** The day of a date, without its time. */
    public String day(PartialDate date) {
        return of(date.digits().length() > 8 ? new PartialDate(date.digits().substring(0, 8), "") : date);
    }

    /** Since, until, from … to; empty when nothing is said. */
    public String of(Period period) {
        if (period.at().isPresent()) {
            return of(period.at().get());
        }
        Optional<String> from = period.from().map(this::of);
        Optional<String> to = period.to().map(this::of);
        String width = period.width().map(new Amounts(words)::of).orElse("");
        if (from.isPresent() && to.isPresent()) {
            return from.get().equals(to.get()) ? from.get() : words.say("date.fromTo", from.get(), to.get());
        }
        String text = period.from()
                .map(this::since)
                .orElseGet(
                        () -> period.to().map(date -> bound("date.until", date)).orElse(""));
        return width.isEmpty() ? text : (text + " " + words.say("date.during", width)).strip();
    }

    /** From a date on; some languages say that otherwise of a whole day. */
    public String since(PartialDate date) {
        return bound("date.since", date);
    }

    private String bound(String key, PartialDate date) {
        return words.say(date.day().isPresent() ? key + ".day" : key, of(date));
    }

    /** A moment of this node, in the zone of its country. */
    public String moment(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone)) + ", " + time(instant, zone);
    }

    public static String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
    }
}
