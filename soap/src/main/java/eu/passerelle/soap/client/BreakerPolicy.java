package eu.passerelle.soap.client;

import java.time.Duration;

/**
 * When calls to a partner's service are refused without trying.
 *
 * @param failures in a row that open the breaker
 * @param pause after which one call may try again
 */
public record BreakerPolicy(int failures, Duration pause) {
    public static final BreakerPolicy USUAL = new BreakerPolicy(5, Duration.ofSeconds(20));

    public BreakerPolicy {
        if (failures < 1) {
            throw new IllegalArgumentException("a breaker opens after at least one failure");
        }
    }
}
