package eu.passerelle.border;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * One exchange over the border, the same on both sides and on the wire ({@code wsa:MessageID}, {@code urn:uuid:}).
 * Ours are version 7 (RFC 9562): they sort by time.
 */
public record TransactionId(UUID value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TransactionId create(InstantSource clock) {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new TransactionId(new UUID(high, low));
    }

    /** Reads {@code urn:uuid:…}, {@code uuid:…} or the bare form; empty for any other message id of a partner. */
    public static Optional<TransactionId> parse(String text) {
        String bare = text.strip();
        bare = bare.substring(bare.lastIndexOf(':') + 1);
        if (bare.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TransactionId(UUID.fromString(bare)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public String urn() {
        return "urn:uuid:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
