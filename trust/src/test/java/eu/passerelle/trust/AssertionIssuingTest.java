package eu.passerelle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssertionIssuingTest {
    private final IssuedAssertion identity = Parties.identityAssertion();

    @Test
    void whatWeIssueIsGrantedWithEverythingItSays() {
        DocumentKeys keys = new DocumentKeys(Optional.of("p-1"), Optional.of("1234"));
        IssuedAssertion treatment = new TreatmentAssertionIssuer(Parties.LU_SEAL, Parties.LU, Parties.CLOCK)
                .issue(identity, Parties.PATIENT, keys);
        NextOfKin relative = new NextOfKin(
                Optional.of("kin-1"), Optional.of(new PersonName("Kirsch", "Léa")), PartialDate.parse("19700102"));
        IssuedAssertion nextOfKin =
                new NextOfKinAssertionIssuer(Parties.LU_SEAL, Parties.LU, Parties.CLOCK).issue(identity, relative);

        Verdict verdict = Parties.checks()
                .check(
                        Parties.fromLuxembourg(nextOfKin.bytes(), identity.bytes(), treatment.bytes()),
                        new Demand(
                                Demand.permissionsToRead(DocumentKind.EPRESCRIPTION),
                                true,
                                Optional.of(Parties.PATIENT),
                                keys));

        assertThat(verdict).isInstanceOf(Verdict.Granted.class);
        Authority authority = ((Verdict.Granted) verdict).authority();
        assertThat(authority.country()).isEqualTo(Parties.LU);
        assertThat(authority.homeCommunityId()).isEqualTo(Parties.LU_HOME);
        assertThat(authority.professional()).isEqualTo(Parties.doctor(EnumSet.allOf(Permission.class)));
        assertThat(authority.purpose()).isEqualTo(PurposeOfUse.TREATMENT);
        assertThat(authority.treatmentRelationship()).contains(new TreatmentRelationship(Parties.PATIENT, keys));
        assertThat(authority.nextOfKin()).contains(relative);
        assertThat(authority.assertionIds()).containsExactly(identity.id(), treatment.id(), nextOfKin.id());
        assertThat(authority.validUntil()).isEqualTo(Parties.NOW.plus(Duration.ofMinutes(119)));
    }

    @Test
    void oneIdentityAssertionServesAWholeLogin() {
        AssertionChecks checks = Parties.checks();
        assertThat(checks.check(Parties.fromLuxembourg(identity.bytes()), Demand.identification()))
                .isInstanceOf(Verdict.Granted.class);
        for (int i = 0; i < 3; i++) {
            assertThat(checks.check(
                            Parties.fromLuxembourg(
                                    identity.bytes(),
                                    Parties.treatmentAssertion(identity).bytes()),
                            Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.of(Parties.PATIENT))))
                    .isInstanceOf(Verdict.Granted.class);
        }
    }

    @Test
    void nothingObservableIsLeftToObserve() {
        Parties.Observed observed = new Parties.Observed();
        Parties.checks(observed)
                .check(
                        Parties.fromLuxembourg(
                                identity.bytes(),
                                Parties.treatmentAssertion(identity).bytes()),
                        Demand.retrieving());
        assertThat(observed.checks).isEmpty();
    }

    @Test
    void writesRoleAndPurposeWithoutPrefixBecauseTheIncumbentFindsThemByName() {
        assertThat(new String(identity.bytes(), StandardCharsets.UTF_8))
                .contains("<Role xmlns=\"urn:hl7-org:v3\" code=\"221\"")
                .contains("<PurposeOfUse xmlns=\"urn:hl7-org:v3\" code=\"TREATMENT\"")
                .contains("NotBefore=\"2026-03-01T09:59:00.000Z\" NotOnOrAfter=\"2026-03-01T13:59:00.000Z\"")
                .contains("displayName=\"Medical Doctors\"");
        assertThat(identity.id()).startsWith("_");
    }

    @Test
    void aTreatmentRelationshipEndsWithTheIdentityAssertion() {
        InstantSource later = InstantSource.fixed(Parties.NOW.plus(Duration.ofHours(3)));
        IssuedAssertion treatment = new TreatmentAssertionIssuer(Parties.LU_SEAL, Parties.LU, later)
                .issue(identity, Parties.PATIENT, DocumentKeys.NONE);
        assertThat(treatment.notOnOrAfter()).isEqualTo(identity.notOnOrAfter());
        InstantSource tooLate = InstantSource.fixed(Parties.NOW.plus(Duration.ofHours(4)));
        assertThatThrownBy(() -> new TreatmentAssertionIssuer(Parties.LU_SEAL, Parties.LU, tooLate)
                        .issue(identity, Parties.PATIENT, DocumentKeys.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noAssertionOutlastsTheLogin() {
        Instant end = Parties.NOW.plus(Duration.ofMinutes(30));
        IdentityAssertionIssuer issuer =
                new IdentityAssertionIssuer(Parties.LU_SEAL, Parties.LU, Parties.LU_HOME, Parties.CLOCK);
        Professional doctor = Parties.doctor(EnumSet.allOf(Permission.class));
        IssuedAssertion ending = issuer.issue(doctor, PurposeOfUse.TREATMENT, AuthenticationClass.X509, end);
        IssuedAssertion treatment = Parties.treatmentAssertion(ending);
        assertThat(ending.notOnOrAfter()).isEqualTo(end);
        assertThat(treatment.notOnOrAfter()).isEqualTo(end);
        assertThat(new String(treatment.bytes(), StandardCharsets.UTF_8))
                .contains("NotOnOrAfter=\"" + end.toString().replace("Z", ".000Z") + "\"");
        assertThat(Parties.checks()
                        .check(Parties.fromLuxembourg(ending.bytes(), treatment.bytes()), Demand.retrieving()))
                .isInstanceOf(Verdict.Granted.class);
        assertThatThrownBy(() -> issuer.issue(doctor, PurposeOfUse.TREATMENT, AuthenticationClass.X509, Parties.NOW))
                .isInstanceOf(IllegalArgumentException.class);
        Instant late = Parties.NOW.plus(Duration.ofHours(9));
        assertThat(issuer.issue(doctor, PurposeOfUse.TREATMENT, AuthenticationClass.X509, late)
                        .notOnOrAfter())
                .as("four hours at most, however long the login")
                .isEqualTo(Parties.NOW.plus(Duration.ofMinutes(239)));
    }

    @Test
    void whatIsMissingOnlyForTheClassOfADocumentIsAskedAfterwards() {
        IssuedAssertion limited = new IdentityAssertionIssuer(
                        Parties.LU_SEAL, Parties.LU, Parties.LU_HOME, Parties.CLOCK)
                .issue(
                        Parties.doctor(EnumSet.of(Permission.EXISTING_ORDERS, Permission.MEDICATIONS)),
                        PurposeOfUse.TREATMENT,
                        AuthenticationClass.X509);
        Verdict verdict = Parties.checks()
                .check(
                        Parties.fromLuxembourg(
                                limited.bytes(),
                                Parties.treatmentAssertion(limited).bytes()),
                        Demand.retrieving());
        Authority authority = ((Verdict.Granted) verdict).authority();
        assertThat(AssertionChecks.permits(authority, Demand.permissionsToRead(DocumentKind.EPRESCRIPTION)))
                .isEqualTo(new Verdict.Granted(authority));
        assertThat(AssertionChecks.permits(authority, Demand.permissionsToRead(DocumentKind.PATIENT_SUMMARY)))
                .extracting(refused -> ((Verdict.Refused) refused).code())
                .isEqualTo(eu.passerelle.border.ErrorCode.INSUFFICIENT_RIGHTS);
    }

    @Test
    void printsNoContent() {
        assertThat(List.of(identity.toString(), Parties.LU_SEAL.toString()).toString())
                .doesNotContain("Müller")
                .doesNotContain("PrivateKey");
    }
}
