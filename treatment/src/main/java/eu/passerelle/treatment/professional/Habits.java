package eu.passerelle.treatment.professional;

import eu.passerelle.border.CountryCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a professional did here before.
 *
 * @param consultations how many were opened, ever
 * @param countries that were asked, the latest first
 * @param lastUse when the latest consultation was opened
 */
public record Habits(int consultations, List<CountryCode> countries, Optional<Instant> lastUse) {
    /** Of somebody who never was here. */
    public static final Habits NONE = new Habits(0, List.of(), Optional.empty());

    public Habits {
        countries = List.copyOf(countries);
        if (consultations < 0) {
            throw new IllegalArgumentException("fewer than no consultations");
        }
    }
}
