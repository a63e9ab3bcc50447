package eu.passerelle.treatment;

import java.time.Instant;
import java.util.Optional;

/**
 * How a country answered the questions of this node lately; nothing is known after a start.
 *
 * @param answered when the last usable answer came
 * @param disturbedSince the first question without an answer after it; empty while the country answers
 */
public record Availability(Optional<Instant> answered, Optional<Instant> disturbedSince) {
    /** Nobody asked yet. */
    public static final Availability UNKNOWN = new Availability(Optional.empty(), Optional.empty());

    Availability answeredAt(Instant now) {
        return new Availability(Optional.of(now), Optional.empty());
    }

    Availability disturbedAt(Instant now) {
        return new Availability(answered, Optional.of(disturbedSince.orElse(now)));
    }
}
