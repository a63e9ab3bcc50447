package eu.passerelle.trust;

import static eu.passerelle.border.ErrorCode.ASSERTION_INVALID;
import static eu.passerelle.border.ErrorCode.ERROR_HPI_AUTHENTICATION_NOT_RECEIVED;
import static eu.passerelle.border.ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED;
import static eu.passerelle.border.ErrorCode.TREATMENT_RELATIONSHIP_UNLINKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.PatientId;
import eu.passerelle.pki.PemFiles;
import eu.passerelle.xml.SignedElement;
import eu.passerelle.xml.XmlLimits;
import eu.passerelle.xml.XmlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real messages of other systems, with the clock set to when they were made and their certificates listed. */
class VectorsTest {
    private static final Path SOAP = Path.of(
                    Optional.ofNullable(System.getenv("PASSERELLE_VECTORS")).orElse("../../shared/vectors"))
            .resolve("soap");
    private static final Pattern ASSERTION = Pattern.compile("<(\\w+:)?Assertion\\s.*?</\\1Assertion>", Pattern.DOTALL);
    private static final PatientId MOCK_PATIENT = new PatientId("1.3.6.1.4.1.48336.1000", "2-1234-W8");

    private final Parties.Observed observed = new Parties.Observed();

    @BeforeAll
    static void vectorsAreThere() {
        assumeTrue(Files.isDirectory(SOAP), "no vectors: set PASSERELLE_VECTORS");
    }

    private static List<byte[]> assertions(String file) throws IOException {
        Matcher matcher = ASSERTION.matcher(Files.readString(SOAP.resolve(file)));
        List<byte[]> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group().getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }

    private static Instant issued(byte[] assertion) {
        Matcher matcher =
                Pattern.compile("IssueInstant=\"([^\"]+)\"").matcher(new String(assertion, StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return Instant.parse(matcher.group(1));
    }

    private static X509Certificate signer(byte[] assertion) throws Exception {
        return SignedElement.verify(XmlTree.parse(assertion, XmlLimits.ASSERTION))
                .signer();
    }

    private static TrustedPartner partner(String country, String home, X509Certificate tls, X509Certificate... seals) {
        return new TrustedPartner(
                CountryCode.of(country), HomeCommunityId.of(home), Set.of(tls), Set.copyOf(List.of(seals)), Map.of());
    }

    private Optional<ErrorCode> refusal(TrustList trusted, Credentials credentials, Demand demand, Instant now) {
        Verdict verdict = new AssertionChecks(trusted, InstantSource.fixed(now), observed).check(credentials, demand);
        return switch (verdict) {
            case Verdict.Granted granted -> Optional.empty();
            case Verdict.Refused refused -> Optional.of(refused.code());
        };
    }

    @Test
    void aDanishHeaderIsGrantedInItsTimeOnly() throws Exception {
        List<byte[]> header = assertions("sds-denmark/soap-header-ida-trc-dk-2025-signed.xml");
        X509Certificate tls = Parties.FR_TLS.certificate();
        TrustList trusted =
                new FakeTrustList(partner("DK", "1.2.208", tls, signer(header.get(0)), signer(header.get(1))));
        Credentials credentials = new Credentials(List.of(tls), header);
        Demand demand = Demand.reading(
                DocumentKind.PATIENT_SUMMARY, Optional.of(new PatientId("1.2.208.176.1.2", "1011649927")));
        assertThat(refusal(trusted, credentials, demand, Instant.parse("2025-07-26T11:36:00Z")))
                .isEmpty();
        assertThat(observed.checks).isEmpty();
        assertThat(refusal(trusted, credentials, demand, Instant.parse("2025-07-27T11:36:00Z")))
                .contains(ASSERTION_INVALID);
        assertThat(refusal(
                        new FakeTrustList(partner("DK", "1.2.208", tls)),
                        credentials,
                        demand,
                        Instant.parse("2025-07-26T11:36:00Z")))
                .contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }

    @Test
    void aFinnishIdentityIsGrantedButNotWithADanishTreatmentRelationship() throws Exception {
        List<byte[]> header = assertions("sds-denmark/soap-header-ida-fi-2026-signed-trc-unlinked.xml");
        X509Certificate tls = Parties.FR_TLS.certificate();
        TrustList trusted =
                new FakeTrustList(partner("FI", "1.2.246", tls, signer(header.get(0)), signer(header.get(1))));
        Instant now = issued(header.get(0)).plusSeconds(1);
        assertThat(refusal(
                        trusted, new Credentials(List.of(tls), List.of(header.get(0))), Demand.identification(), now))
                .isEmpty();
        assertThat(refusal(trusted, new Credentials(List.of(tls), header), Demand.retrieving(), now))
                .contains(TREATMENT_RELATIONSHIP_UNLINKED);
    }

    @Test
    void anAssertionOfThePilotYearsIsRefused() throws Exception {
        List<byte[]> legacy = assertions("openncp-7.1/assertion-ida-epsos-2010-legacy.xml");
        assertThat(refusal(
                        new FakeTrustList(Parties.LUXEMBOURG),
                        new Credentials(Parties.LU_TLS.chain(), legacy),
                        Demand.identification(),
                        issued(legacy.getFirst())))
                .contains(ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
        byte[] asToday = new String(legacy.getFirst(), StandardCharsets.UTF_8)
                .replace("urn:epsos:wp34:assertions", "urn:ehdsi:assertions:hcp")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(
                        new FakeTrustList(Parties.LUXEMBOURG),
                        new Credentials(Parties.LU_TLS.chain(), List.of(asToday)),
                        Demand.identification(),
                        issued(asToday)))
                .contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }

    private Optional<ErrorCode> captured(String name, String tls, Demand demand) throws IOException {
        TrustList trusted = new FakeTrustList(
                partner("FR", "1.2.250.1", certificate("fr-sc"), certificate("fr-sig")),
                partner("BE", "1.3.6.1.4.1.48336", certificate("be-sc"), certificate("be-sig")));
        List<byte[]> assertions = assertions("captured-openncp-9/" + name + "-request.xml");
        return refusal(
                trusted,
                new Credentials(List.of(certificate(tls)), assertions),
                demand,
                issued(assertions.getLast()).plusSeconds(1));
    }

    private static X509Certificate certificate(String name) {
        return PemFiles.read(SOAP.resolve("captured-openncp-9/" + name + ".cert.pem"))
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "nomatch", "wrong-receiver", "multiple", "registry-down", "mustunderstand-security"})
    void identificationsThatWereInOrderAreGranted(String name) throws IOException {
        assertThat(captured("srv-xcpd-" + name, "fr-sc", Demand.identification()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-permission, INSUFFICIENT_RIGHTS",
        "bad-role, INSUFFICIENT_RIGHTS",
        "hcp-5h, ASSERTION_INVALID",
        "hcp-expired, ASSERTION_INVALID",
        "password-acr, AUTHENTICATION_TOO_WEAK",
        "untrusted-signature, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "signed-by-other-country, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
    })
    void identificationsThatWereNotAreRefused(String name, ErrorCode code) throws IOException {
        assertThat(captured("srv-xcpd-" + name, "fr-sc", Demand.identification()))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list-ps-ok",
                "list-ep-ok",
                "list-orcd-11502-2",
                "list-orcd-18748-4",
                "list-orcd-34105-7",
                "list-orcd-x-clinical-image",
                "list-no-document",
                "list-unknown-class",
                "retr-ps-l3",
                "retr-ps-pdf",
                "retr-ep",
                "retr-lab",
                "retr-unknown"
            })
    void readingThatWasInOrderIsGranted(String name) throws IOException {
        DocumentKind kind = name.contains("-ep") ? DocumentKind.EPRESCRIPTION : DocumentKind.PATIENT_SUMMARY;
        assertThat(captured("srv-xca-" + name, "fr-sc", Demand.reading(kind, patientAskedFor(name))))
                .isEmpty();
    }

    /** As the query states it; a retrieve states none. */
    private static Optional<PatientId> patientAskedFor(String name) throws IOException {
        Matcher matcher = Pattern.compile("XDSDocumentEntryPatientId.*?<[^<>]*Value>('[^']*')", Pattern.DOTALL)
                .matcher(Files.readString(SOAP.resolve("captured-openncp-9/srv-xca-" + name + "-request.xml")));
        assertThat(matcher.find()).isEqualTo(name.startsWith("list"));
        return name.startsWith("list")
                ? Optional.of(PatientId.parseCx(matcher.group(1).replace("&amp;", "&"))
                        .orElseThrow())
                : Optional.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "list-no-trc, TREATMENT_RELATIONSHIP_UNLINKED",
        "list-trc-other-patient, OTHER_PATIENT",
        "list-no-perm, INSUFFICIENT_RIGHTS",
        "list-trc-3h, ASSERTION_INVALID",
        "list-hcp-expired, ASSERTION_INVALID",
        "list-untrusted-signature, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "list-tampered, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "retr-no-trc, TREATMENT_RELATIONSHIP_UNLINKED",
        "retr-trc-other-patient, OTHER_PATIENT",
        "retr-no-perm, INSUFFICIENT_RIGHTS",
        "retr-trc-3h, ASSERTION_INVALID",
        "retr-hcp-expired, ASSERTION_INVALID",
        "retr-untrusted-signature, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "retr-tampered, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
    })
    void readingThatWasNotIsRefused(String name, ErrorCode code) throws IOException {
        assertThat(captured(
                        "srv-xca-" + name,
                        "fr-sc",
                        Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.of(MOCK_PATIENT))))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xcpd", "xca-list-ps", "xca-retr-ps", "xdr-dispense", "xdr-discard"})
    void aClientWhoseIssuerIsOfAnotherCountryThanItsSealIsRefused(String name) throws IOException {
        for (String tls : List.of("be-sc", "fr-sc")) {
            assertThat(captured("cli-" + name, tls, Demand.identification()))
                    .contains(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        }
    }
}
