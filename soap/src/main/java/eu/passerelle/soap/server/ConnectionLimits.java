package eu.passerelle.soap.server;

import java.time.Duration;

/**
 * What a peer may ask of the contact point's connections.
 *
 * @param headerBytes of one request's HTTP headers
 * @param headers their number
 * @param connections at the same time
 * @param silence how long a peer may be silent within a request
 * @param bodyTime how long it may take to send a whole body
 * @param idle how long a connection is kept for the next request
 */
public record ConnectionLimits(
        int headerBytes, int headers, int connections, Duration silence, Duration bodyTime, Duration idle) {
    public static final ConnectionLimits USUAL = new ConnectionLimits(
            65_536, 100, 2_000, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5));

    /** Faster to lose patience. */
    public ConnectionLimits withPatience(Duration newSilence, Duration newBodyTime) {
        return new ConnectionLimits(headerBytes, headers, connections, newSilence, newBodyTime, idle);
    }
}
