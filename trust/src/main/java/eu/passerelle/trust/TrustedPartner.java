package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A partner country and the certificates listed for it. What a certificate says of its country proves nothing; being
 * listed here does.
 *
 * @param tlsCertificates pinned for TLS, client and server
 * @param sealCertificates that may sign this country's assertions
 * @param observed checks that are only observed until a date, then enforced; never signature, patient binding, validity
 */
public record TrustedPartner(
        CountryCode country,
        HomeCommunityId homeCommunityId,
        Set<X509Certificate> tlsCertificates,
        Set<X509Certificate> sealCertificates,
        Map<ObservableCheck, LocalDate> observed) {
    public TrustedPartner {
        tlsCertificates = Set.copyOf(tlsCertificates);
        sealCertificates = Set.copyOf(sealCertificates);
        observed = Map.copyOf(observed);
    }

    /** The checks that may be observed instead of enforced. */
    public enum ObservableCheck {
        AUDIENCE,
        AUTHENTICATION_CLASS,
        ROLE_NAME,
        HOME_COMMUNITY
    }

    public Optional<LocalDate> observedUntil(ObservableCheck check) {
        return Optional.ofNullable(observed.get(check));
    }
}
