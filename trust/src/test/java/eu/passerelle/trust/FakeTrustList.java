package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Partners that a test adds and takes away. */
final class FakeTrustList implements TrustList {
    private final Map<CountryCode, TrustedPartner> partners = new ConcurrentHashMap<>();

    FakeTrustList(TrustedPartner... partners) {
        for (TrustedPartner partner : partners) {
            add(partner);
        }
    }

    void add(TrustedPartner partner) {
        partners.put(partner.country(), partner);
    }

    void remove(CountryCode country) {
        partners.remove(country);
    }

    @Override
    public Optional<TrustedPartner> byTlsCertificate(X509Certificate certificate) {
        return partners.values().stream()
                .filter(partner -> partner.tlsCertificates().contains(certificate))
                .findFirst();
    }

    @Override
    public Optional<TrustedPartner> byCountry(CountryCode country) {
        return Optional.ofNullable(partners.get(country));
    }
}
