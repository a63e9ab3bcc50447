package eu.passerelle.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionIdTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void isAVersion7UuidOfItsMoment() {
        TransactionId id = TransactionId.create(CLOCK);
        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(id.value().getMostSignificantBits() >>> 16).isEqualTo(CLOCK.millis());
    }

    @Test
    void differsEachTime() {
        assertThat(TransactionId.create(CLOCK)).isNotEqualTo(TransactionId.create(CLOCK));
    }

    @Test
    void readsItsOwnSpelling() {
        TransactionId id = TransactionId.create(CLOCK);
        assertThat(TransactionId.parse(id.urn())).contains(id);
        assertThat(TransactionId.parse("uuid:" + id)).contains(id);
        assertThat(TransactionId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urn:uuid:", "http://example/1", "urn:uuid:not-a-uuid-but-as-long-as-one-is-xx"})
    void readsNothingFromOtherMessageIds(String text) {
        assertThat(TransactionId.parse(text)).isEmpty();
    }
}
