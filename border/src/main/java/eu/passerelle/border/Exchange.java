package eu.passerelle.border;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The frame of one question and its answer: its id on both sides, and the moment after which nobody waits for the
 * answer any more. One deadline is made per step of a user and handed down to every call in it.
 */
public record Exchange(TransactionId id, Instant deadline) {
    public static Exchange within(Duration limit, InstantSource clock) {
        return new Exchange(TransactionId.create(clock), clock.instant().plus(limit));
    }

    /** Another exchange under the same deadline. */
    public Exchange next(InstantSource clock) {
        return new Exchange(TransactionId.create(clock), deadline);
    }

    /** Never negative. */
    public Duration remaining(InstantSource clock) {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
