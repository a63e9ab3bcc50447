package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.PatientId;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.KeyKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Luxembourg asks; France is another partner. Keys are made once for all tests. */
final class Parties {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final CertificateAuthority AUTHORITY = CertificateAuthority.create("Network", CLOCK);
    static final KeyIdentity LU_TLS = identity(AUTHORITY.tls("LU"));
    static final KeyIdentity LU_SEAL = identity(AUTHORITY.seal("LU"));
    static final KeyIdentity LU_CURVE_SEAL = identity(AUTHORITY.seal("LU", KeyKind.EC_P256));
    static final KeyIdentity LU_WEAK_SEAL = identity(AUTHORITY.seal("LU", KeyKind.RSA_1024));
    static final KeyIdentity FR_TLS = identity(AUTHORITY.tls("FR"));
    static final KeyIdentity FR_SEAL = identity(AUTHORITY.seal("FR"));
    static final CountryCode LU = CountryCode.of("LU");
    static final HomeCommunityId LU_HOME = HomeCommunityId.of("1.3.182");
    static final PatientId PATIENT = new PatientId("2.16.17.710.850.1000.990.1.1000", "4711");

    static final TrustedPartner LUXEMBOURG = new TrustedPartner(
            LU,
            LU_HOME,
            Set.of(LU_TLS.certificate()),
            Set.of(LU_SEAL.certificate(), LU_CURVE_SEAL.certificate(), LU_WEAK_SEAL.certificate()),
            Map.of());
    static final TrustedPartner FRANCE = new TrustedPartner(
            CountryCode.of("FR"),
            HomeCommunityId.of("1.2.250.1.999"),
            Set.of(FR_TLS.certificate()),
            Set.of(FR_SEAL.certificate()),
            Map.of());

    private Parties() {}

    static KeyIdentity identity(IssuedKey key) {
        return new KeyIdentity(key.privateKey(), key.chain());
    }

    static Professional doctor(Set<Permission> permissions) {
        return new Professional(
                "anne.muller@hospital.example",
                "Anne Müller & <Søn>",
                ProfessionalRole.MEDICAL_DOCTOR,
                "Hospital",
                "Luxembourg",
                Optional.of("Hôpital du Pont"),
                Optional.of("urn:hl7ii:1.3.182.1:77"),
                Optional.empty(),
                permissions);
    }

    static IssuedAssertion identityAssertion() {
        return new IdentityAssertionIssuer(LU_SEAL, LU, LU_HOME, CLOCK)
                .issue(
                        doctor(EnumSet.allOf(Permission.class)),
                        PurposeOfUse.TREATMENT,
                        AuthenticationClass.SMARTCARD_PKI);
    }

    static IssuedAssertion treatmentAssertion(IssuedAssertion identity) {
        return new TreatmentAssertionIssuer(LU_SEAL, LU, CLOCK).issue(identity, PATIENT, DocumentKeys.NONE);
    }

    static Credentials fromLuxembourg(byte[]... assertions) {
        return new Credentials(LU_TLS.chain(), List.of(assertions));
    }

    /** Collects what was observed instead of refused. */
    static final class Observed implements CheckObserver {
        final List<TrustedPartner.ObservableCheck> checks = new ArrayList<>();

        @Override
        public void observed(
                CountryCode partner, TrustedPartner.ObservableCheck check, String assertionId, String reason) {
            checks.add(check);
        }
    }

    static AssertionChecks checks(CheckObserver observer) {
        return new AssertionChecks(new FakeTrustList(LUXEMBOURG, FRANCE), CLOCK, observer);
    }

    static AssertionChecks checks() {
        return checks(new Observed());
    }
}
