package eu.passerelle.soap.client;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps people from waiting for a partner who does not answer. Closed: every call goes. Open, after failures in a row:
 * none goes until the pause is over. Half open: one call tries; its outcome closes or opens.
 */
final class Breaker {
    private enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private final BreakerPolicy policy;
    private final InstantSource clock;
    private State state = State.CLOSED;
    private int failuresInARow;
    private Instant openUntil = Instant.MIN;

    Breaker(BreakerPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether a call may go now. Who was let through tells how it ended. */
    synchronized boolean admits() {
        return switch (state) {
            case CLOSED -> true;
            case OPEN -> {
                boolean over = !clock.instant().isBefore(openUntil);
                state = over ? State.HALF_OPEN : State.OPEN;
                yield over;
            }
            case HALF_OPEN -> false;
        };
    }

    /** The partner is there, whatever it said. */
    synchronized void reached() {
        state = State.CLOSED;
        failuresInARow = 0;
    }

    synchronized void failed() {
        failuresInARow++;
        if (state == State.HALF_OPEN || failuresInARow >= policy.failures()) {
            state = State.OPEN;
            openUntil = clock.instant().plus(policy.pause());
        }
    }
}
