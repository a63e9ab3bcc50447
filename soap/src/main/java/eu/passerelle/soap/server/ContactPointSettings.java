package eu.passerelle.soap.server;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.ExchangeWitness;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.soap.SoapLimits;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.catalina.Valve;

/**
 * All that a contact point is made of.
 *
 * @param port 0 for a free one
 * @param tls its own key, and whom it trusts as client
 * @param country of affiliation, told as the place of documents
 * @param homeCommunityId its own
 * @param deadline what a question may take from the moment it was read
 * @param valves run before the servlet, in this order; unlike a filter one can end a connection before its first byte
 */
public record ContactPointSettings(
        InetAddress address,
        int port,
        SSLContext tls,
        CountryCode country,
        HomeCommunityId homeCommunityId,
        CountryOfAffiliation countryOfAffiliation,
        ExchangeWitness witness,
        InstantSource clock,
        Duration deadline,
        SoapLimits limits,
        ConnectionLimits connections,
        List<Valve> valves) {
    /** Well below the 30 s that a person on the other side waits. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(25);

    public ContactPointSettings {
        valves = List.copyOf(valves);
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline of a question must be in the future");
        }
    }

    /** On the loopback, on a free port, with the usual limits and nobody watching. */
    public static ContactPointSettings onLoopback(
            SSLContext tls,
            CountryCode country,
            HomeCommunityId homeCommunityId,
            CountryOfAffiliation countryOfAffiliation,
            InstantSource clock) {
        return new ContactPointSettings(
                InetAddress.getLoopbackAddress(),
                0,
                tls,
                country,
                homeCommunityId,
                countryOfAffiliation,
                ExchangeWitness.NONE,
                clock,
                USUAL_DEADLINE,
                SoapLimits.SERVER,
                ConnectionLimits.USUAL,
                List.of());
    }

    public ContactPointSettings at(InetAddress newAddress, int newPort) {
        return new ContactPointSettings(
                newAddress,
                newPort,
                tls,
                country,
                homeCommunityId,
                countryOfAffiliation,
                witness,
                clock,
                deadline,
                limits,
                connections,
                valves);
    }

    public ContactPointSettings seenBy(ExchangeWitness newWitness) {
        return new ContactPointSettings(
                address,
                port,
                tls,
                country,
                homeCommunityId,
                countryOfAffiliation,
                newWitness,
                clock,
                deadline,
                limits,
                connections,
                valves);
    }

    public ContactPointSettings within(Duration newDeadline, SoapLimits newLimits, ConnectionLimits newConnections) {
        return new ContactPointSettings(
                address,
                port,
                tls,
                country,
                homeCommunityId,
                countryOfAffiliation,
                witness,
                clock,
                newDeadline,
                newLimits,
                newConnections,
                valves);
    }

    public ContactPointSettings behind(List<Valve> newValves) {
        return new ContactPointSettings(
                address,
                port,
                tls,
                country,
                homeCommunityId,
                countryOfAffiliation,
                witness,
                clock,
                deadline,
                limits,
                connections,
                newValves);
    }
}
