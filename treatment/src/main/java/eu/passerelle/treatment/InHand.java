package eu.passerelle.treatment;

import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the document in the professional's hand says of its holder; compared with the answer, never sent by itself
 * (hazard H01).
 *
 * @param birthDateSure that the date was looked at again, because hardly anybody is that old
 * @param family empty where it was not typed; likewise {@code given}
 */
public record InHand(Optional<PartialDate> birthDate, boolean birthDateSure, String family, String given) {
    /** Nobody born before is likely to be alive. */
    private static final int LONG_AGO = 1900;

    public InHand {
        family = family.strip();
        given = given.strip();
    }

    public static InHand of(Optional<PartialDate> birthDate) {
        return new InHand(birthDate, false, "", "");
    }

    /** Why this birth date is nobody's; empty when it may be somebody's. */
    Optional<FieldProblem.What> implausible(LocalDate today) {
        if (birthDate.isEmpty()) {
            return Optional.empty();
        }
        PartialDate date = birthDate.get();
        boolean future = date.year() > today.getYear()
                || date.day().filter(day -> day.isAfter(today)).isPresent();
        if (future) {
            return Optional.of(FieldProblem.What.IN_THE_FUTURE);
        }
        return date.year() < LONG_AGO && !birthDateSure ? Optional.of(FieldProblem.What.LONG_AGO) : Optional.empty();
    }

    Optional<PersonName> name() {
        return family.isEmpty() && given.isEmpty() ? Optional.empty() : Optional.of(new PersonName(family, given));
    }

    @Override
    public String toString() {
        return "InHand[…]";
    }
}
