package eu.passerelle.trust;

import static eu.passerelle.border.ErrorCode.ASSERTION_INVALID;
import static eu.passerelle.border.ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED;
import static eu.passerelle.border.ErrorCode.OTHER_DOCUMENT_KEYS;
import static eu.passerelle.border.ErrorCode.OTHER_PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same assertions come several times; what was verified once is judged anew at each use. */
class RepeatedUseTest {
    private Instant now = Parties.NOW;
    private final FakeTrustList trusted = new FakeTrustList(Parties.LUXEMBOURG, Parties.FRANCE);
    private final AssertionChecks checks = new AssertionChecks(trusted, () -> now, new Parties.Observed());
    private final byte[] identity = new Forge(Parties.LU_SEAL).sign(PeerText.identity());
    private final byte[] treatment = new Forge(Parties.LU_SEAL).sign(PeerText.treatment());

    private Optional<ErrorCode> refusal(Credentials credentials, Demand demand) {
        return switch (checks.check(credentials, demand)) {
            case Verdict.Granted granted -> Optional.empty();
            case Verdict.Refused refused -> Optional.of(refused.code());
        };
    }

    private Optional<ErrorCode> refusal() {
        return refusal(Parties.fromLuxembourg(identity, treatment), Demand.retrieving());
    }

    @Test
    void theSameBytesMayComeAgain() {
        assertThat(refusal()).isEmpty();
        assertThat(refusal()).isEmpty();
    }

    @Test
    void theSameIdWithOtherBytesIsAReplay() {
        assertThat(refusal()).isEmpty();
        byte[] other = new Forge(Parties.LU_SEAL).sign(PeerText.identity().replace("Anne Muller", "Eve"));
        assertThat(refusal(Parties.fromLuxembourg(other, treatment), Demand.retrieving()))
                .contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refusal()).isEmpty();
    }

    @Test
    void whatDidNotVerifyIsNotRemembered() {
        byte[] forged = new Forge(Parties.FR_SEAL).sign(PeerText.identity().replace("Anne Muller", "Eve"));
        assertThat(refusal(Parties.fromLuxembourg(forged, treatment), Demand.retrieving()))
                .contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refusal()).isEmpty();
    }

    @Test
    void timesAreJudgedAtEachUse() {
        assertThat(refusal()).isEmpty();
        now = Instant.parse("2026-03-01T12:03:59Z");
        assertThat(refusal()).isEmpty();
        now = Instant.parse("2026-03-01T12:04:00Z");
        assertThat(refusal()).contains(ASSERTION_INVALID);
        now = Instant.parse("2026-03-01T09:53:59Z");
        assertThat(refusal()).contains(ASSERTION_INVALID);
    }

    @Test
    void trustIsJudgedAtEachUse() {
        assertThat(refusal()).isEmpty();
        trusted.add(new TrustedPartner(
                Parties.LU,
                Parties.LU_HOME,
                Parties.LUXEMBOURG.tlsCertificates(),
                Set.of(Parties.LU_CURVE_SEAL.certificate()),
                Map.of()));
        assertThat(refusal()).contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        trusted.remove(Parties.LU);
        assertThat(refusal()).contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }

    @Test
    void nobodyElseMaySendThem() {
        assertThat(refusal()).isEmpty();
        assertThat(refusal(new Credentials(Parties.FR_TLS.chain(), List.of(identity, treatment)), Demand.retrieving()))
                .contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refusal(Credentials.of(List.of(identity, treatment)), Demand.retrieving()))
                .contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }

    @Test
    void theDemandIsJudgedAtEachUse() {
        assertThat(refusal()).isEmpty();
        assertThat(refusal(
                        Parties.fromLuxembourg(identity, treatment),
                        Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.of(new PatientId("2.16.17", "1")))))
                .contains(OTHER_PATIENT);
    }

    @Test
    void documentKeysMustBeThoseOfTheTreatmentRelationship() {
        String stated = PeerText.treatment()
                .replace(
                        "<saml2:AttributeStatement>",
                        "<saml2:AttributeStatement>"
                                + PeerText.attribute("urn:ehdsi:names:document:document-id:prescriptionId", "p-1")
                                + PeerText.attribute(
                                        "urn:ehdsi:names:document:document-id:dispensationPinCode", "1234"));
        Credentials credentials = Parties.fromLuxembourg(identity, new Forge(Parties.LU_SEAL).sign(stated));
        assertThat(refusal(credentials, withKeys("p-1", "1234"))).isEmpty();
        assertThat(refusal(credentials, withKeys("p-2", "1234"))).contains(OTHER_DOCUMENT_KEYS);
        assertThat(refusal(credentials, withKeys("p-1", "1235"))).contains(OTHER_DOCUMENT_KEYS);
        assertThat(refusal(credentials, Demand.retrieving())).isEmpty();
        assertThat(refusal(
                        Parties.fromLuxembourg(
                                identity,
                                new Forge(Parties.LU_SEAL)
                                        .sign(PeerText.treatment().replace(PeerText.TREATMENT_ID, "_b"))),
                        withKeys("p-1", "1234")))
                .contains(OTHER_DOCUMENT_KEYS);
    }

    private static Demand withKeys(String prescription, String pin) {
        return new Demand(
                Set.of(),
                true,
                Optional.of(Parties.PATIENT),
                new DocumentKeys(Optional.of(prescription), Optional.of(pin)));
    }

    @Test
    void aReplayMemoryForgetsWhatIsOverAndTheOldestWhenFull() {
        RecentAssertions memory = new RecentAssertions(() -> now, 3);
        assertThat(memory.admits("i", "a", "1", now.plus(Duration.ofHours(1)))).isTrue();
        assertThat(memory.admits("i", "a", "2", now.plus(Duration.ofHours(1)))).isFalse();
        assertThat(memory.admits("j", "a", "2", now.plus(Duration.ofHours(1)))).isTrue();
        now = now.plus(Duration.ofHours(2));
        assertThat(memory.admits("i", "a", "2", now.plus(Duration.ofHours(1)))).isTrue();
        for (String id : List.of("b", "c", "d")) {
            assertThat(memory.admits("i", id, "1", now.plus(Duration.ofHours(1))))
                    .isTrue();
        }
        assertThat(memory.admits("i", "a", "3", now.plus(Duration.ofHours(1)))).isTrue();
        assertThat(memory.admits("i", "d", "3", now.plus(Duration.ofHours(1)))).isFalse();
    }
}
