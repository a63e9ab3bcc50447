package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Who is trusted now. Implementations may change their answers at any time; they never block on the network. */
public interface TrustList {
    Optional<TrustedPartner> byTlsCertificate(X509Certificate certificate);

    Optional<TrustedPartner> byCountry(CountryCode country);
}
