package eu.passerelle.trust;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Remembers which assertions were seen: an issuer that uses an ID again for other bytes is refused. The same bytes may
 * come any number of times while they are valid. Processes that serve one contact point should share one memory.
 */
public interface ReplayMemory {
    /**
     * Remembers the assertion, unless its ID is known with other bytes.
     *
     * @param sha256 hexadecimal, of the exact bytes
     * @param until when it may be forgotten
     * @return false when the ID was seen with other bytes
     */
    boolean admits(String issuer, String id, String sha256, Instant until);

    /** In this process; forgets the oldest beyond 200 000. */
    static ReplayMemory inMemory(InstantSource clock) {
        return new RecentAssertions(clock, 200_000);
    }
}
