package eu.passerelle.trust;

import static eu.passerelle.border.ErrorCode.ASSERTION_INVALID;
import static eu.passerelle.border.ErrorCode.AUTHENTICATION_TOO_WEAK;
import static eu.passerelle.border.ErrorCode.ERROR_HPI_AUTHENTICATION_NOT_RECEIVED;
import static eu.passerelle.border.ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED;
import static eu.passerelle.border.ErrorCode.INSUFFICIENT_RIGHTS;
import static eu.passerelle.border.ErrorCode.OTHER_PATIENT;
import static eu.passerelle.border.ErrorCode.TREATMENT_RELATIONSHIP_UNLINKED;
import static eu.passerelle.trust.Refusals.refused;
import static eu.passerelle.trust.Refusals.seal;
import static eu.passerelle.trust.Refusals.text;
import static eu.passerelle.trust.Refusals.treatment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Genuine assertions that do not suffice for what is demanded: each refused with the network's code. */
class InsufficientAssertionsTest {
    private final AssertionChecks checks = Parties.checks();

    /** Genuine, but not good for this: what is changed in the identity, what in the treatment relationship. */
    static Stream<Arguments> notGoodEnough() {
        UnaryOperator<String> same = text -> text;
        List<Arguments> cases = new ArrayList<>();
        expect(
                cases,
                "an identity that has expired",
                ASSERTION_INVALID,
                text -> text.replace("T13:59:00", "T09:55:00").replace("T09:59:00", "T08:59:00"),
                same);
        expect(
                cases,
                "an identity that ends before it begins",
                ASSERTION_INVALID,
                text -> text.replace("T13:59:00", "T09:57:00"),
                same);
        expect(
                cases,
                "an identity of the future",
                ASSERTION_INVALID,
                text -> text.replace("NotBefore=\"2026-03-01T09:59:00", "NotBefore=\"2026-03-01T10:05:01"),
                same);
        expect(
                cases,
                "an identity issued in the future",
                ASSERTION_INVALID,
                text -> text.replace("IssueInstant=\"2026-03-01T09:59:30", "IssueInstant=\"2026-03-01T10:06:00"),
                same);
        expect(
                cases,
                "an identity for a second too long",
                ASSERTION_INVALID,
                text -> text.replace("T13:59:00", "T13:59:01"),
                same);
        expect(
                cases,
                "a treatment relationship for a second too long",
                ASSERTION_INVALID,
                same,
                text -> text.replace("T11:59:00", "T11:59:01"));
        expect(
                cases,
                "a treatment relationship that has expired",
                ASSERTION_INVALID,
                same,
                text -> text.replace("T11:59:00", "T09:55:00").replace("T09:59:00", "T08:59:00"));
        expect(
                cases,
                "a treatment relationship of another identity",
                TREATMENT_RELATIONSHIP_UNLINKED,
                same,
                text -> text.replace(PeerText.IDENTITY_ID, "_other"));
        expect(
                cases,
                "a treatment relationship of none",
                TREATMENT_RELATIONSHIP_UNLINKED,
                same,
                text -> text.replaceFirst("<saml2:Advice>.*</saml2:Advice>", ""));
        expect(cases, "another patient", OTHER_PATIENT, same, text -> text.replace("4711^", "4712^"));
        expect(
                cases,
                "the same number in another domain",
                OTHER_PATIENT,
                same,
                text -> text.replace("2.16.17.710.850.1000.990.1.1000", "2.16.17"));
        expect(
                cases,
                "no patient",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                same,
                text -> text.replaceFirst("4711[^<]*", ""));
        expect(
                cases,
                "a patient that cannot be read",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                same,
                text -> text.replaceFirst("4711[^<]*", "4711"));
        expect(
                cases,
                "a treatment relationship of another country",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                same,
                text -> text.replace("urn:initgw:LU", "urn:initgw:FR"));
        expect(
                cases,
                "a treatment relationship confirmed by its bearer",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                same,
                text -> text.replace("sender-vouches", "bearer"));
        expect(
                cases,
                "a treatment relationship for another audience",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                same,
                text -> text.replace("x-border", "elsewhere"));
        expect(
                cases,
                "a password",
                AUTHENTICATION_TOO_WEAK,
                text -> text.replace("SmartcardPKI", "PasswordProtectedTransport"),
                same);
        expect(
                cases,
                "a login derived from another",
                AUTHENTICATION_TOO_WEAK,
                text -> text.replace("SmartcardPKI", "PreviousSession"),
                same);
        expect(
                cases,
                "an unknown role",
                INSUFFICIENT_RIGHTS,
                text -> text.replace("code=\"221\"", "code=\"9999\""),
                same);
        expect(
                cases,
                "no role",
                INSUFFICIENT_RIGHTS,
                text -> text.replace(PeerText.role("221", "Medical Doctors"), "221"),
                same);
        expect(
                cases,
                "a role of another namespace",
                INSUFFICIENT_RIGHTS,
                text -> text.replace("<Role xmlns=\"urn:hl7-org:v3\"", "<Role xmlns=\"urn:other\""),
                same);
        expect(
                cases,
                "an unknown purpose",
                INSUFFICIENT_RIGHTS,
                text -> text.replace("code=\"TREATMENT\"", "code=\"MARKETING\""),
                same);
        expect(cases, "no purpose", INSUFFICIENT_RIGHTS, text -> text.replace(PeerText.purpose(), ""), same);
        expect(
                cases,
                "another purpose in the treatment relationship",
                INSUFFICIENT_RIGHTS,
                same,
                text -> text.replace("code=\"TREATMENT\"", "code=\"EMERGENCY\""));
        expect(
                cases,
                "an unknown purpose in the treatment relationship",
                INSUFFICIENT_RIGHTS,
                same,
                text -> text.replace("code=\"TREATMENT\"", "code=\"MARKETING\""));
        expect(
                cases,
                "a permission missing",
                INSUFFICIENT_RIGHTS,
                text -> text.replace("permission:PRD-010", "permission:PRD-011"),
                same);
        return cases.stream();
    }

    private static void expect(
            List<Arguments> cases,
            String name,
            ErrorCode code,
            UnaryOperator<String> identity,
            UnaryOperator<String> treatment) {
        cases.add(Arguments.of(name, code, identity, treatment));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notGoodEnough")
    void genuineAssertionsThatDoNotSufficeAreRefused(
            String name, ErrorCode code, UnaryOperator<String> identity, UnaryOperator<String> treatment) {
        assertThat(refused(
                        checks,
                        seal().sign(identity.apply(PeerText.identity())),
                        seal().sign(treatment.apply(PeerText.treatment()))))
                .isEqualTo(code);
    }

    @Test
    void withoutAnyIdentityThereIsNoAuthentication() {
        assertThat(refused(checks)).isEqualTo(ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
        assertThat(refused(checks, treatment())).isEqualTo(ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
        assertThat(refused(checks, PeerText.identity().replace(":hcp", ":other").getBytes(UTF_8), treatment()))
                .isEqualTo(ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
    }

    @Test
    void withoutTreatmentRelationshipNothingOfAPatientIsGranted() {
        assertThat(refused(checks, seal().sign(PeerText.identity()))).isEqualTo(TREATMENT_RELATIONSHIP_UNLINKED);
    }

    @Test
    void twoOfOneKindAreRefused() {
        byte[] identity = seal().sign(PeerText.identity());
        assertThat(refused(checks, identity, identity, treatment())).isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refused(
                        checks,
                        identity,
                        treatment(),
                        seal().sign(PeerText.treatment().replace(PeerText.TREATMENT_ID, "_b"))))
                .isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }

    @Test
    void aNextOfKinIsVerifiedLikeTheOthers() {
        byte[] identity = seal().sign(PeerText.identity());
        String good = text(seal().sign(PeerText.nextOfKin("19500203")));
        assertThat(refused(checks, good.replace("Kirsch", "Kirch").getBytes(UTF_8), identity, treatment()))
                .isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refused(
                        checks, new Forge(Parties.FR_SEAL).sign(PeerText.nextOfKin("19500203")), identity, treatment()))
                .isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refused(
                        checks,
                        seal().sign(PeerText.nextOfKin("1950").replace(PeerText.IDENTITY_ID, "_other")),
                        identity,
                        treatment()))
                .isEqualTo(TREATMENT_RELATIONSHIP_UNLINKED);
        assertThat(refused(
                        checks,
                        seal().sign(PeerText.nextOfKin("1950")
                                .replace(PeerText.NEXT_OF_KIN_ID, "_k")
                                .replace("T11:59:00", "T13:00:00")),
                        identity,
                        treatment()))
                .isEqualTo(ASSERTION_INVALID);
    }

    @Test
    void anExpiredSealIsRefusedAlthoughListed() {
        KeyIdentity expired = Parties.identity(Parties.AUTHORITY.seal(
                "LU",
                eu.passerelle.pki.KeyKind.EC_P256,
                Parties.NOW.minus(Duration.ofDays(2)),
                Parties.NOW.minus(Duration.ofDays(1))));
        TrustedPartner partner = new TrustedPartner(
                Parties.LU,
                Parties.LU_HOME,
                Parties.LUXEMBOURG.tlsCertificates(),
                java.util.Set.of(expired.certificate()),
                java.util.Map.of());
        byte[] identity = new Forge(expired)
                .signatureMethod("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256")
                .sign(PeerText.identity());
        Verdict verdict = new AssertionChecks(new FakeTrustList(partner), Parties.CLOCK, new Parties.Observed())
                .check(Parties.fromLuxembourg(identity), Demand.identification());
        assertThat(((Verdict.Refused) verdict).code()).isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }
}
