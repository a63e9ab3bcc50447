package eu.passerelle.portal.countries;

import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Availability;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How a country answered lately, in words; empty where nobody asked since this node was started. */
record AvailabilityWords(String text, boolean disturbed) {
    static AvailabilityWords of(Availability availability, Words words, Instant now, ZoneId zone) {
        if (availability.disturbedSince().isPresent()) {
            String since = moment(availability.disturbedSince().get(), words, now, zone);
            return new AvailabilityWords(words.say("start.disturbedSince", since), true);
        }
        return new AvailabilityWords(
                availability
                        .answered()
                        .map(at -> words.say("start.answeredAt", moment(at, words, now, zone)))
                        .orElse(""),
                false);
    }

    /** The time alone says enough today. */
    private static String moment(Instant at, Words words, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
        return today ? Dates.time(at, zone) : new Dates(words).moment(at, zone);
    }
}
