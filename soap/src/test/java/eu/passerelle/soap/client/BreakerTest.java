package eu.passerelle.soap.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Breaker breaker = new Breaker(new BreakerPolicy(3, Duration.ofSeconds(10)), () -> now);

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.admits()).isTrue();
            breaker.failed();
        }
    }

    @Test
    void staysClosedBelowTheLimit() {
        failTimes(2);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        failTimes(2);
        breaker.reached();
        failTimes(2);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void opensAtTheLimitUntilThePauseIsOver() {
        failTimes(3);
        assertThat(breaker.admits()).isFalse();
        now = now.plusSeconds(9);
        assertThat(breaker.admits()).isFalse();
        now = now.plusSeconds(1);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void letsOneTryWhileHalfOpen() {
        failTimes(3);
        now = now.plusSeconds(10);
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
        breaker.reached();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void opensAgainWhenTheTryFails() {
        failTimes(3);
        now = now.plusSeconds(10);
        failTimes(1);
        assertThat(breaker.admits()).isFalse();
    }
}
