package eu.passerelle.portal.words;

import eu.passerelle.border.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How old somebody is, no more precisely than the birth date is known. */
public final class Age {
    private static final int MONTHS_UNTIL = 2;

    private Age() {}

    /** Empty for a date in the future. */
    public static Optional<String> of(PartialDate birth, LocalDate today, Words words) {
        if (birth.day().isEmpty()) {
            int years = today.getYear() - birth.year();
            return years < 0 ? Optional.empty() : Optional.of(words.say("age.about", years));
        }
        LocalDate day = birth.day().get();
        if (day.isAfter(today)) {
            return Optional.empty();
        }
        Period age = Period.between(day, today);
        return Optional.of(
                age.getYears() >= MONTHS_UNTIL
                        ? words.count("age.years", age.getYears())
                        : words.count("age.months", age.toTotalMonths()));
    }
}
