package eu.passerelle.national.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a patient's access code was told wrongly, and until when it is locked for that. A value: whoever keeps it
 * reads, decides and writes in one step, so that askers at the same time have no more tries than one after another.
 *
 * @param failures since the last right code or the last lock; 0 to 2
 */
public record CodeLock(int failures, Optional<Instant> lockedUntil) {
    /** Wrong codes that lock. */
    public static final int TRIES = 3;

    public static final Duration TERM = Duration.ofHours(1);

    public static final CodeLock OPEN = new CodeLock(0, Optional.empty());

    public CodeLock {
        if (failures < 0 || failures >= TRIES) {
            throw new IllegalArgumentException("failures out of range");
        }
    }

    /** What came of a try, and the lock after it. */
    public sealed interface Outcome {
        CodeLock after();

        record Accepted(CodeLock after) implements Outcome {}

        /** @param left tries before it locks, 1 or more */
        record Wrong(CodeLock after, int left) implements Outcome {}

        /** Locked, before this try or by it; whether the code was right is not told. */
        record Locked(CodeLock after, Instant until) implements Outcome {}
    }

    /** While it is locked nothing is compared, counted or prolonged; when the term is over, it begins anew. */
    public Outcome attempt(boolean right, Instant now) {
        if (lockedUntil.isPresent() && now.isBefore(lockedUntil.get())) {
            return new Outcome.Locked(this, lockedUntil.get());
        }
        if (right) {
            return new Outcome.Accepted(OPEN);
        }
        int failed = lockedUntil.isPresent() ? 1 : failures + 1;
        if (failed < TRIES) {
            return new Outcome.Wrong(new CodeLock(failed, Optional.empty()), TRIES - failed);
        }
        Instant until = now.plus(TERM);
        return new Outcome.Locked(new CodeLock(0, Optional.of(until)), until);
    }
}
