package eu.passerelle.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * Mutual TLS between contact points. Who is trusted is asked at each handshake, so that partners come and go without a
 * restart. A resumed session is not asked again: whoever serves a request looks its peer up in the {@link TrustList}.
 */
public final class TlsContexts {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final InstantSource clock;
    private final Set<X509Certificate> networkAuthorities;

    /** Partners need only be listed. */
    public TlsContexts(InstantSource clock) {
        this(clock, Set.of());
    }

    /**
     * @param networkAuthorities where not empty, a partner's certificate must also lead to one of them, by the chain
     *     that the partner sends
     */
    public TlsContexts(InstantSource clock, Set<X509Certificate> networkAuthorities) {
        this.clock = clock;
        this.networkAuthorities = Set.copyOf(networkAuthorities);
    }

    /**
     * For the contact point. A client is let in when its certificate is in date and listed by a partner at that moment.
     * The server must also be told {@link #serverParameters}, or it never asks for a certificate.
     */
    public SSLContext server(KeyIdentity identity, TrustList trusted) {
        return context(
                identity,
                new PinnedPeers(
                        certificate -> trusted.byTlsCertificate(certificate)
                                .filter(partner -> partner.tlsCertificates().contains(certificate))
                                .isPresent(),
                        networkAuthorities,
                        clock));
    }

    /**
     * For asking one partner. Its server must present one of the certificates pinned for it, in date, and issued for the
     * host name asked (checked by the JDK, which HttpClient always tells to).
     */
    public SSLContext client(KeyIdentity identity, Supplier<Optional<TrustedPartner>> partner) {
        return context(
                identity,
                new PinnedPeers(
                        certificate -> partner.get()
                                .filter(known -> known.tlsCertificates().contains(certificate))
                                .isPresent(),
                        networkAuthorities,
                        clock));
    }

    public SSLContext client(KeyIdentity identity, TrustedPartner partner) {
        return client(identity, () -> Optional.of(partner));
    }

    /** A client certificate is demanded; TLS 1.3 and 1.2 only. */
    public static SSLParameters serverParameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(PROTOCOLS.clone());
        parameters.setNeedClientAuth(true);
        return parameters;
    }

    /** Host names are verified; TLS 1.3 and 1.2 only. For {@code HttpClient.Builder.sslParameters}. */
    public static SSLParameters clientParameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(PROTOCOLS.clone());
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    private static SSLContext context(KeyIdentity identity, TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new OneKeyManager(identity)}, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }
}
