package eu.passerelle.affiliation;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.PatientId;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.trust.AssertionChecks;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.IdentityAssertionIssuer;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.KeyIdentity;
import eu.passerelle.trust.Permission;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.ProfessionalRole;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.trust.TreatmentAssertionIssuer;
import eu.passerelle.trust.TrustList;
import eu.passerelle.trust.TrustedPartner;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A partner country with real keys, and the assertions it sends. */
final class Visitor implements TrustList {
    private static final CountryCode LU = new CountryCode("LU");
    private static final HomeCommunityId HOME = new HomeCommunityId("1.3.182.2.12.10000734.6.1");

    private final InstantSource clock;
    private final IssuedKey tls;
    private final KeyIdentity seal;
    private final TrustedPartner partner;

    Visitor(InstantSource clock) {
        this.clock = clock;
        CertificateAuthority authority = CertificateAuthority.create("Test", clock);
        this.tls = authority.tls("LU");
        IssuedKey sealKey = authority.seal("LU");
        this.seal = new KeyIdentity(sealKey.privateKey(), sealKey.chain());
        this.partner = new TrustedPartner(LU, HOME, Set.of(tls.certificate()), Set.of(sealKey.certificate()), Map.of());
    }

    AssertionChecks checks() {
        return new AssertionChecks(this, clock, (country, check, assertion, reason) -> {});
    }

    /** What travels with an identification. */
    Credentials identity(Set<Permission> permissions) {
        return new Credentials(tls.chain(), List.of(ida(permissions).bytes()));
    }

    /** What travels with everything else. */
    Credentials treating(PatientId patient, Set<Permission> permissions) {
        IssuedAssertion identity = ida(permissions);
        IssuedAssertion treatment =
                new TreatmentAssertionIssuer(seal, LU, clock).issue(identity, patient, DocumentKeys.NONE);
        return new Credentials(tls.chain(), List.of(identity.bytes(), treatment.bytes()));
    }

    private IssuedAssertion ida(Set<Permission> permissions) {
        Professional doctor = new Professional(
                "doctor-1",
                "Dr. Exemple",
                ProfessionalRole.MEDICAL_DOCTOR,
                "Hospital",
                "Luxembourg",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                permissions);
        return new IdentityAssertionIssuer(seal, LU, HOME, clock)
                .issue(doctor, PurposeOfUse.TREATMENT, AuthenticationClass.SMARTCARD_PKI);
    }

    @Override
    public Optional<TrustedPartner> byTlsCertificate(X509Certificate certificate) {
        return tls.certificate().equals(certificate) ? Optional.of(partner) : Optional.empty();
    }

    @Override
    public Optional<TrustedPartner> byCountry(CountryCode country) {
        return country.equals(LU) ? Optional.of(partner) : Optional.empty();
    }
}
