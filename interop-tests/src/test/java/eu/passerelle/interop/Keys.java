package eu.passerelle.interop;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.trust.KeyIdentity;
import eu.passerelle.trust.TrustList;
import eu.passerelle.trust.TrustedPartner;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Portugal is asked, Luxembourg asks, France is another partner; keys are made once for all tests. */
final class Keys {
    static final InstantSource CLOCK = InstantSource.system();
    static final CertificateAuthority AUTHORITY = CertificateAuthority.create("Network", CLOCK);
    static final IssuedKey PT_TLS = AUTHORITY.tls("PT");
    static final IssuedKey LU_TLS = AUTHORITY.tls("LU");
    static final IssuedKey LU_SEAL = AUTHORITY.seal("LU");
    static final IssuedKey FR_TLS = AUTHORITY.tls("FR");
    static final IssuedKey FR_SEAL = AUTHORITY.seal("FR");
    /** Says the same of itself as Luxembourg's, but nobody listed it. */
    static final IssuedKey STRANGER_SEAL =
            CertificateAuthority.create("Network", CLOCK).seal("LU");

    static final CountryCode PT = CountryCode.of("PT");
    static final CountryCode LU = CountryCode.of("LU");
    static final CountryCode FR = CountryCode.of("FR");
    static final HomeCommunityId PT_HOME = HomeCommunityId.of("2.999.620.100");
    static final HomeCommunityId LU_HOME = HomeCommunityId.of("2.999.442.100");
    static final HomeCommunityId FR_HOME = HomeCommunityId.of("2.999.250.100");

    static final TrustedPartner PORTUGAL =
            new TrustedPartner(PT, PT_HOME, Set.of(PT_TLS.certificate()), Set.of(), Map.of());
    static final TrustedPartner LUXEMBOURG =
            new TrustedPartner(LU, LU_HOME, Set.of(LU_TLS.certificate()), Set.of(LU_SEAL.certificate()), Map.of());
    static final TrustedPartner FRANCE =
            new TrustedPartner(FR, FR_HOME, Set.of(FR_TLS.certificate()), Set.of(FR_SEAL.certificate()), Map.of());

    private Keys() {}

    static KeyIdentity identity(IssuedKey key) {
        return new KeyIdentity(key.privateKey(), key.chain());
    }

    static TrustList trusting(TrustedPartner... partners) {
        List<TrustedPartner> all = List.of(partners);
        return new TrustList() {
            @Override
            public Optional<TrustedPartner> byTlsCertificate(X509Certificate certificate) {
                return all.stream()
                        .filter(partner -> partner.tlsCertificates().contains(certificate))
                        .findFirst();
            }

            @Override
            public Optional<TrustedPartner> byCountry(CountryCode country) {
                return all.stream()
                        .filter(partner -> partner.country().equals(country))
                        .findFirst();
            }
        };
    }
}
