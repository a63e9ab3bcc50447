package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.PatientId;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.trust.TlsContexts;
import eu.passerelle.trust.TrustedPartner;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The requests that a running incumbent and its test client sent, byte for byte, to our country A in its place: served
 * where they are good, refused where the incumbent let them pass.
 */
class CapturedRequestsTest {
    private static final String CAPTURED = "soap/captured-openncp-9/";
    private static final HomeCommunityId HOME = HomeCommunityId.of("1.3.6.1.4.1.48336");
    private static final PatientId ASKED = new PatientId("1.3.6.1.4.1.48336", "2-1234-W8");
    private static final PatientId FOUND = new PatientId("1.3.6.1.4.1.48336.1000", "2-1234-W8");
    private static final String DOCUMENT = "1.2.752.129.2.1.2.1^PS_W7_EU.1";
    private static final FakeNational NATIONAL =
            new FakeNational().with(ASKED, Papers.PERSON).with(FOUND, DOCUMENT, Papers.summary(FOUND, "Ponte", 10));

    private static volatile Instant now = Instant.EPOCH;
    private static Records records;
    private static CountryA country;
    private static RawClient france;

    @BeforeAll
    static void open() {
        Vectors.folder();
        InstantSource clock = () -> now;
        now = Instant.now();
        TrustedPartner caller = new TrustedPartner(
                Keys.FR,
                Keys.FR_HOME,
                Set.of(Keys.FR_TLS.certificate()),
                Set.of(certificate("fr-sig"), Keys.FR_SEAL.certificate()),
                Map.of());
        TrustedPartner belgium = new TrustedPartner(
                eu.passerelle.border.CountryCode.of("BE"),
                HOME,
                Set.of(certificate("be-sc")),
                Set.of(certificate("be-sig")),
                Map.of());
        records = new Records();
        country = new CountryA(records, Keys.trusting(caller, belgium), clock, NATIONAL, HOME);
        france = new RawClient(
                country.base(),
                new TlsContexts(Keys.CLOCK).client(Keys.identity(Keys.FR_TLS), () -> Optional.of(Keys.PORTUGAL)));
    }

    @AfterAll
    static void close() {
        if (france != null) {
            france.close();
            country.close();
            records.close();
        }
    }

    private static X509Certificate certificate(String name) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Vectors.bytes(CAPTURED + name + ".cert.pem")));
        } catch (java.security.cert.CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer sent(String name) {
        return sent(name, new String(Vectors.bytes(CAPTURED + name + "-request.xml"), StandardCharsets.UTF_8));
    }

    private static Answer sent(String name, String message) {
        now = Instant.parse(first("IssueInstant=\"([^\"]*)\"", message)).plus(Duration.ofSeconds(30));
        Operation operation = name.contains("xcpd")
                ? Operation.PATIENT_DISCOVERY
                : name.contains("xca-list")
                        ? Operation.DOCUMENT_QUERY
                        : name.contains("xca-retr") ? Operation.DOCUMENT_RETRIEVE : Operation.DOCUMENT_SUBMISSION;
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        String id = first("MessageID[^>]*>([^<]*)<", message);
        return name.startsWith("cli-")
                ? france.post(operation, id, contentType(name), bytes)
                : france.post(operation, id, bytes);
    }

    private static String contentType(String name) {
        String headers = new String(Vectors.bytes(CAPTURED + name + "-request.headers"), StandardCharsets.UTF_8);
        return first("(?i)content-type: (.*)", headers).strip();
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"srv-xcpd-ok", "srv-xcpd-mustunderstand-security", "srv-xca-list-ps-ok", "srv-xca-retr-ps-l3"})
    void goodRequestsAreServed(String name) {
        Answer answer = sent(name);
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.tellsOfAPerson()).isTrue();
        assertThat(records.rows("select country, outcome from audit.answered where message_id = ?", answer.messageId()))
                .singleElement()
                .asString()
                .startsWith("FR|");
    }

    @ParameterizedTest
    @CsvSource({
        // what the national side says
        "srv-xcpd-nomatch, ERROR_PI_NO_MATCH",
        "srv-xcpd-multiple, ERROR_PI_MULTIPLE_MATCHES",
        "srv-xcpd-registry-down, ERROR_PI_REGISTRY_NOT_AVAILABLE",
        "srv-xca-list-no-document, ERROR_PS_NOT_FOUND",
        "srv-xca-retr-unknown, XDSMissingDocument",
        "srv-xca-retr-ps-pdf, XDSMissingDocument",
        "srv-xca-retr-bad-mapping, XDSMissingDocument",
        "srv-xca-retr-trc-other-patient, XDSMissingDocument",
        "srv-xca-retr-ep, XDSMissingDocument",
        "srv-xca-retr-lab, XDSMissingDocument",
        // what is not served
        "srv-xcpd-wrong-receiver, ERROR_PI_GENERIC",
        "srv-xca-list-ep-ok, ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN",
        "srv-xca-list-orcd-11502-2, ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN",
        "srv-xca-list-orcd-18748-4, ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN",
        "srv-xca-list-orcd-34105-7, ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN",
        "srv-xca-list-orcd-x-clinical-image, ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN",
        "srv-xca-list-unknown-class, ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN",
        "cli-xdr-dispense, 4202",
        "cli-xdr-discard, 4202",
    })
    void requestsWithNothingToGiveGetTheirCode(String name, String code) {
        Answer answer = sent(name);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.isFault()).isFalse();
        assertThat(answer.tellsOfAPerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "srv-xcpd-no-permission, 4703",
        "srv-xcpd-bad-role, 4703",
        "srv-xcpd-hcp-5h, 1001",
        "srv-xcpd-hcp-expired, 1001",
        "srv-xcpd-untrusted-signature, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "srv-xcpd-password-acr, 4702",
        "srv-xcpd-signed-by-other-country, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "srv-xca-list-no-trc, 1002",
        "srv-xca-list-trc-other-patient, 4206",
        "srv-xca-list-no-perm, 4703",
        "srv-xca-list-trc-3h, 1001",
        "srv-xca-list-hcp-expired, 1001",
        "srv-xca-list-untrusted-signature, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "srv-xca-list-tampered, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "srv-xca-retr-no-trc, 1002",
        "srv-xca-retr-no-perm, 4703",
        "srv-xca-retr-trc-3h, 1001",
        "srv-xca-retr-hcp-expired, 1001",
        "srv-xca-retr-untrusted-signature, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "srv-xca-retr-tampered, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "cli-xcpd, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "cli-xca-list-ps, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
        "cli-xca-retr-ps, ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED",
    })
    void requestsThatMayNotBeServedAskNothingNational(String name, String code) {
        int before = NATIONAL.asked();
        Answer answer = sent(name);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.isFault()).isFalse();
        assertThat(answer.tellsOfAPerson()).isFalse();
        assertThat(NATIONAL.asked()).isEqualTo(before);
        assertThat(records.rows("select code from audit.answered where message_id = ?", answer.messageId()))
                .containsExactly(code);
    }

    /** The capture's set-up mixed two countries' names and seals; one country's seal on both, and they are good. */
    @ParameterizedTest
    @ValueSource(strings = {"cli-xcpd", "cli-xca-list-ps", "cli-xca-retr-ps"})
    void theIncumbentsOwnRequestsAreServedOnceOneCountrySealsThem(String name) {
        String message = new String(Vectors.bytes(CAPTURED + name + "-request.xml"), StandardCharsets.UTF_8);
        Matcher assertion = Pattern.compile("<saml2:Assertion.*?</saml2:Assertion>", Pattern.DOTALL)
                .matcher(message);
        String resealed = assertion.replaceAll(found -> Matcher.quoteReplacement(new String(
                Resign.by(Keys.FR_SEAL)
                        .edited(
                                found.group().getBytes(StandardCharsets.UTF_8),
                                text -> text.replace(":BE:countryB", ":FR:countryB")),
                StandardCharsets.UTF_8)));
        Answer answer = sent(name, resealed);
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.tellsOfAPerson()).isTrue();
    }
}
