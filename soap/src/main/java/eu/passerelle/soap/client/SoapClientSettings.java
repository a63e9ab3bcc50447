package eu.passerelle.soap.client;

import eu.passerelle.border.ExchangeWitness;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.soap.SoapLimits;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;

/**
 * All that the way to one partner is made of.
 *
 * @param tls own key, and whom it trusts as this partner's server
 * @param partner where documents are that do not say where they are
 */
public record SoapClientSettings(
        SSLContext tls,
        Endpoints endpoints,
        HomeCommunityId partner,
        InstantSource clock,
        SoapLimits limits,
        ExchangeWitness witness,
        BreakerPolicy breaker) {
    /** With the usual limits and nobody watching. */
    public static SoapClientSettings of(
            SSLContext tls, Endpoints endpoints, HomeCommunityId partner, InstantSource clock) {
        return new SoapClientSettings(
                tls, endpoints, partner, clock, SoapLimits.CLIENT, ExchangeWitness.NONE, BreakerPolicy.USUAL);
    }

    public SoapClientSettings seenBy(ExchangeWitness newWitness) {
        return new SoapClientSettings(tls, endpoints, partner, clock, limits, newWitness, breaker);
    }

    public SoapClientSettings within(SoapLimits newLimits) {
        return new SoapClientSettings(tls, endpoints, partner, clock, newLimits, witness, breaker);
    }

    public SoapClientSettings brokenBy(BreakerPolicy newBreaker) {
        return new SoapClientSettings(tls, endpoints, partner, clock, limits, witness, newBreaker);
    }
}
