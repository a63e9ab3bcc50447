package eu.passerelle.border;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * Sees what the wire carries: called after an answer is serialised and before its first byte leaves (as server), after
 * it was read (as client), and for what never became a question: malformed messages, refused handshakes. An exception
 * thrown here keeps the answer from leaving.
 */
public interface ExchangeWitness {
    void saw(Sighting sighting);

    /** A witness that looks away; for tests. */
    ExchangeWitness NONE = sighting -> {};

    /** Which side of the wire saw it. */
    enum Side {
        CLIENT,
        SERVER
    }

    /**
     * One message pair as bytes.
     *
     * @param messageId as on the wire; empty where there was none
     * @param operation ITI-55, ITI-38, ITI-39, ITI-41, or what was asked instead
     * @param requestSha256 hexadecimal, empty where the request could not be read to its end
     * @param outcome {@code answered}, {@code fault}, {@code malformed} with a short reason; no patient data
     */
    record Sighting(
            Side side,
            Optional<TransactionId> transaction,
            String messageId,
            String operation,
            Optional<X509Certificate> peer,
            String requestSha256,
            String responseSha256,
            Instant from,
            Instant to,
            String outcome) {}
}
