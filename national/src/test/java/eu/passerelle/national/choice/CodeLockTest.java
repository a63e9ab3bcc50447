package eu.passerelle.national.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeLockTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void theThirdWrongCodeLocksForTheTerm() {
        CodeLock.Outcome first = CodeLock.OPEN.attempt(false, NOW);
        CodeLock.Outcome second = first.after().attempt(false, NOW);
        CodeLock.Outcome third = second.after().attempt(false, NOW);

        assertThat(first).isEqualTo(new CodeLock.Outcome.Wrong(new CodeLock(1, Optional.empty()), 2));
        assertThat(second).isEqualTo(new CodeLock.Outcome.Wrong(new CodeLock(2, Optional.empty()), 1));
        assertThat(third)
                .isEqualTo(new CodeLock.Outcome.Locked(
                        new CodeLock(0, Optional.of(NOW.plus(CodeLock.TERM))), NOW.plus(CodeLock.TERM)));
    }

    @Test
    void aLockIsNeitherOpenedNorProlongedBeforeItsEnd() {
        CodeLock locked = new CodeLock(0, Optional.of(NOW.plusSeconds(10)));

        assertThat(locked.attempt(true, NOW)).isInstanceOf(CodeLock.Outcome.Locked.class);
        assertThat(locked.attempt(false, NOW.plusSeconds(9)).after()).isEqualTo(locked);
    }

    @Test
    void afterTheTermAllTriesAreThereAgain() {
        CodeLock locked = new CodeLock(0, Optional.of(NOW));

        assertThat(locked.attempt(true, NOW)).isEqualTo(new CodeLock.Outcome.Accepted(CodeLock.OPEN));
        assertThat(locked.attempt(false, NOW))
                .isEqualTo(new CodeLock.Outcome.Wrong(new CodeLock(1, Optional.empty()), 2));
    }

    @Test
    void theRightCodeForgetsWrongOnes() {
        assertThat(new CodeLock(2, Optional.empty()).attempt(true, NOW).after()).isEqualTo(CodeLock.OPEN);
    }

    @Test
    void countsNoFurtherThanItLocks() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeLock(3, Optional.empty()));
    }
}
