package eu.passerelle.node;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.PatientId;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.IdentityAssertionIssuer;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.KeyIdentity;
import eu.passerelle.trust.Permission;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.ProfessionalRole;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.trust.TreatmentAssertionIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedAssertionsTest {
    private static final Instant LOGIN = Instant.parse("2026-11-23T10:00:00Z");
    private static final CountryCode LUXEMBOURG = new CountryCode("LU");

    private Instant now = LOGIN;
    private final InstantSource clock = () -> now;
    private final SealedAssertions assertions = assertions();

    private SealedAssertions assertions() {
        IssuedKey seal = CertificateAuthority.create("Test", clock).seal("LU");
        KeyIdentity key = new KeyIdentity(seal.privateKey(), seal.chain());
        return new SealedAssertions(
                new IdentityAssertionIssuer(key, LUXEMBOURG, new HomeCommunityId("2.999.442"), clock),
                new TreatmentAssertionIssuer(key, LUXEMBOURG, clock),
                clock);
    }

    private static SignedIn doctor() {
        Professional professional = new Professional(
                "doctor-1",
                "Dr. Exemple",
                ProfessionalRole.MEDICAL_DOCTOR,
                "Hospital",
                "Luxembourg",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EnumSet.allOf(Permission.class));
        return new SignedIn("doctor-1", professional, AuthenticationClass.SMARTCARD_PKI.uri(), LOGIN);
    }

    private IssuedAssertion identity() {
        return assertions.identity(doctor(), PurposeOfUse.TREATMENT);
    }

    @Test
    void servesALoginWithOneIdentityAssertion() {
        IssuedAssertion first = identity();
        now = LOGIN.plus(Duration.ofHours(3));
        assertThat(identity()).isSameAs(first);
    }

    @Test
    void issuesNothingThatOutlastsTheLogin() {
        now = LOGIN.plus(Duration.ofHours(3));
        IssuedAssertion late = identity();
        assertThat(late.notOnOrAfter()).isEqualTo(LOGIN.plus(SignedIn.LONGEST));
        assertThat(assertions
                        .treatment(late, new PatientId("2.999.1", "999000001"), DocumentKeys.NONE)
                        .notOnOrAfter())
                .as("although two hours would be allowed")
                .isEqualTo(LOGIN.plus(SignedIn.LONGEST));
    }
}
