package eu.passerelle.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts listed certificates only. Deliberately not an {@code X509ExtendedTrustManager}: around a plain one the JDK adds
 * its own checks of host name and algorithms.
 */
final class PinnedPeers implements X509TrustManager {
    private final Predicate<X509Certificate> listed;
    private final Set<TrustAnchor> anchors;
    private final InstantSource clock;

    PinnedPeers(Predicate<X509Certificate> listed, Set<X509Certificate> networkAuthorities, InstantSource clock) {
        this.listed = listed;
        this.anchors = networkAuthorities.stream()
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain == null || chain.length == 0) {
            throw new CertificateException("no certificate");
        }
        chain[0].checkValidity(Date.from(clock.instant()));
        if (!listed.test(chain[0])) {
            throw new CertificateException("certificate is not listed for a partner");
        }
        if (!anchors.isEmpty()) {
            leadsToAnAuthority(chain);
        }
    }

    private void leadsToAnAuthority(X509Certificate[] chain) throws CertificateException {
        List<X509Certificate> path = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            if (anchors.stream().noneMatch(anchor -> certificate.equals(anchor.getTrustedCert()))) {
                path.add(certificate);
            }
        }
        try {
            PKIXParameters parameters = new PKIXParameters(anchors);
            // The contact point has no route to revocation services; being listed is the switch.
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(clock.instant()));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
        } catch (GeneralSecurityException e) {
            throw new CertificateException("certificate does not lead to an authority of the network", e);
        }
    }

    /** None are named, so that every client sends what it has. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
