package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.soap.FakeCountry;
import eu.passerelle.soap.Samples;
import eu.passerelle.soap.TestKeys;
import eu.passerelle.soap.Vectors;
import eu.passerelle.soap.mime.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of each known request of other systems: the question that is asked, or the refusal. */
class VectorRequestsTest {
    private static final String IDENTIFY = "identify 1 identifier";
    private static final String SUMMARIES = "find [PATIENT_SUMMARY] unknown [] no filter";

    static final Map<String, String> EXPECTED = new TreeMap<>();

    static {
        put("captured-openncp-9/cli-xca-list-ps-request.xml", SUMMARIES, 2);
        put("captured-openncp-9/cli-xca-retr-ps-request.xml", "retrieve 1", 2);
        put("captured-openncp-9/cli-xcpd-request.xml", IDENTIFY, 1);
        put("captured-openncp-9/cli-xdr-discard-request.xml", "refused 4202", -1);
        put("captured-openncp-9/cli-xdr-dispense-request.xml", "refused 4202", -1);
        put("captured-openncp-9/srv-xca-list-ep-ok-request.xml", "find [EPRESCRIPTION] unknown [] no filter", 2);
        for (String name : List.of(
                "hcp-expired",
                "no-document",
                "no-perm",
                "ps-ok",
                "tampered",
                "trc-3h",
                "trc-other-patient",
                "untrusted-signature")) {
            put("captured-openncp-9/srv-xca-list-" + name + "-request.xml", SUMMARIES, 2);
        }
        put("captured-openncp-9/srv-xca-list-no-trc-request.xml", SUMMARIES, 1);
        put(
                "captured-openncp-9/srv-xca-list-orcd-11502-2-request.xml",
                "find [LABORATORY_REPORT] unknown [] no filter",
                2);
        put(
                "captured-openncp-9/srv-xca-list-orcd-18748-4-request.xml",
                "find [IMAGING_REPORT] unknown [] no filter",
                2);
        put(
                "captured-openncp-9/srv-xca-list-orcd-34105-7-request.xml",
                "find [HOSPITAL_DISCHARGE] unknown [] no filter",
                2);
        put(
                "captured-openncp-9/srv-xca-list-orcd-x-clinical-image-request.xml",
                "find [MEDICAL_IMAGES] unknown [] no filter",
                2);
        put("captured-openncp-9/srv-xca-list-unknown-class-request.xml", "find [] unknown [99999-9] no filter", 2);
        for (String name : List.of(
                "bad-mapping",
                "ep",
                "hcp-expired",
                "lab",
                "no-perm",
                "ps-l3",
                "ps-pdf",
                "tampered",
                "trc-3h",
                "trc-other-patient",
                "unknown",
                "untrusted-signature")) {
            put("captured-openncp-9/srv-xca-retr-" + name + "-request.xml", "retrieve 1", 2);
        }
        put("captured-openncp-9/srv-xca-retr-no-trc-request.xml", "retrieve 1", 1);
        for (String name : List.of(
                "bad-role",
                "hcp-5h",
                "hcp-expired",
                "multiple",
                "mustunderstand-security",
                "no-permission",
                "nomatch",
                "ok",
                "password-acr",
                "registry-down",
                "signed-by-other-country",
                "untrusted-signature",
                "wrong-receiver")) {
            put("captured-openncp-9/srv-xcpd-" + name + "-request.xml", IDENTIFY, 1);
        }
        put("constructed/soap-envelope-xca-request-layout.xml", "find [] unknown [] no filter", 0);
        put("constructed/soap-envelope-xca-retrieve-openncp-quirk.xml", "retrieve 1", 0);
        put("constructed/sts-rst-nok.xml", "fault 400", -1);
        put("constructed/sts-rst-trc.xml", "fault 400", -1);
        put(
                "constructed/xca-list-request-orcd-two-classes-filtered.xml",
                "find [LABORATORY_REPORT, HOSPITAL_DISCHARGE] unknown [] filter 5000000 2024-11-20T00:00:00Z"
                        + " 2023-01-01T00:00:00Z",
                0);
        put("constructed/xca-list-request-ps.xml", SUMMARIES, 0);
        put("constructed/xca-retrieve-request.xml", "retrieve 1", 0);
        put(
                "constructed/xcpd-request-id-and-demographics.xml",
                "identify 1 identifier with name, birth date, gender, address",
                0);
        put("constructed/xdr-submit-discard.xml", "refused 4202", -1);
        put("constructed/xdr-submit-edispensation.xml", "refused 4202", -1);
        put("openncp-7.1/assertion-ida-epsos-2010-legacy.xml", "find [] unknown [] no filter", 1);
        put("openncp-7.1/query-mro-xca-query.xml", "find [MEDICATION_OVERVIEW] unknown [] no filter", 0);
        put("openncp-7.1/query-order-xca-query-empty-id.xml", "refused ERROR_EP_MISSING_REQUIRED_FIELDS", -1);
        put("openncp-7.1/query-order-xca-query-invalid-id.xml", "find [EPRESCRIPTION] unknown [] no filter", 0);
        put("openncp-7.1/query-order-xca-query.xml", "find [EPRESCRIPTION] unknown [] no filter", 0);
        put("openncp-7.1/retrieve-mro-xca-retrieve-pdf.xml", "retrieve 1", 0);
        put("openncp-7.1/retrieve-mro-xca-retrieve.xml", "retrieve 1", 0);
        put("openncp-7.1/retrieve-order-xca-retrieve-empty-id.xml", "refused XDSMissingDocument", -1);
        put("openncp-7.1/retrieve-order-xca-retrieve-invalid-id.xml", "retrieve 1", 0);
        put("openncp-7.1/retrieve-order-xca-retrieve.xml", "retrieve 1", 0);
        put("openncp-7.1/sts-rst-epsos-2010-legacy.xml", "fault 400", -1);
        put("openncp-7.1/xcpd-request-pt-client-0.xml", IDENTIFY, 0);
        put("openncp-7.1/xcpd-request-pt-client-10.1.xml", IDENTIFY, 0);
        put("openncp-7.1/xcpd-request-pt-client-10.xml", "identify 0 identifiers 1 incomplete", 0);
        put("openncp-7.1/xcpd-request-pt-client-7.xml", "identify 0 identifiers", 0);
        put("openncp-7.1/xcpd-request-pt-client-8.xml", "identify 0 identifiers with address", 0);
        put("openncp-7.1/xcpd-request-pt-server-7.xml", "identify 1 identifier with address", 0);
        put("openncp-7.1/xdr-submit-consent-legacy.xml", "refused 4202", -1);
        put("openncp-7.1/xdr-submit-edispensation.xml", "refused 4202", -1);
        put("sds-denmark/soap-header-ida-fi-2026-signed-trc-unlinked.xml", "find [] unknown [] no filter", 2);
        put("sds-denmark/soap-header-ida-trc-dk-2025-signed.xml", "find [] unknown [] no filter", 2);
        put("sds-denmark/template-xca-hcp.xml", "find [] unknown [] no filter", 1);
        put("sds-denmark/template-xca-query-request-ep.xml", "find [EPRESCRIPTION] unknown [] no filter", 0);
        put("sds-denmark/template-xca-query-request-ps.xml", SUMMARIES, 0);
        put("sds-denmark/template-xca-retrieve-request-ep.xml", "retrieve 1", 0);
        put("sds-denmark/template-xca-retrieve-request-ps.xml", "retrieve 1", 0);
        put("sds-denmark/template-xca-trc.xml", "find [] unknown [] no filter", 1);
        put("sds-denmark/template-xcpd-hcp.xml", "find [] unknown [] no filter", 1);
        put("sds-denmark/template-xcpd-request.xml", "identify 1 identifier with address", 0);
    }

    private static void put(String file, String outcome, int assertions) {
        EXPECTED.put(file, assertions < 0 ? outcome : outcome + ", assertions " + assertions);
    }

    /** Answers and notices of a token service have their own test. */
    static boolean isAnswer(String file) {
        return file.contains("response") || file.endsWith("soap-fault.xml") || file.endsWith("sts-rstrc.xml");
    }

    @TestFactory
    List<DynamicTest> readsEveryRequest() {
        List<String> requests =
                Vectors.messages().stream().filter(file -> !isAnswer(file)).toList();
        assertThat(EXPECTED.keySet()).containsExactlyElementsOf(requests);
        return requests.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file, () -> assertThat(outcome(file)).isEqualTo(EXPECTED.get(file))))
                .toList();
    }

    private static String outcome(String file) throws IOException {
        FakeCountry country = new FakeCountry();
        Reception reception = new Reception(ContactPointSettings.onLoopback(
                TestKeys.contextOfA(), Samples.PT, Samples.HOME_A, country, InstantSource.system()));
        String contentType = Vectors.contentType(file);
        byte[] bytes = Vectors.bytes(file);
        Reply reply = reception.answer(new Incoming(
                ContentType.parse(contentType),
                "",
                "",
                List.of(),
                contentType.startsWith("multipart") ? bytes : Vectors.enveloped(bytes)));
        if (reply.httpStatus() != 200) {
            return "fault " + reply.httpStatus();
        }
        return country.lastAsked()
                .map(asked -> question(asked.question()) + ", assertions "
                        + asked.credentials().assertions().size())
                .orElseGet(() -> "refused " + errorCode(reply));
    }

    private static String question(Object question) {
        return switch (question) {
            case IdentificationQuery query -> {
                int ids = query.identifiers().size();
                StringBuilder text = new StringBuilder("identify " + ids + " identifier" + (ids == 1 ? "" : "s"));
                if (!query.incompleteRoots().isEmpty()) {
                    text.append(" ").append(query.incompleteRoots().size()).append(" incomplete");
                }
                List<String> traits = new java.util.ArrayList<>();
                query.demographics().name().ifPresent(name -> traits.add("name"));
                query.demographics().birthDate().ifPresent(date -> traits.add("birth date"));
                query.demographics().gender().ifPresent(gender -> traits.add("gender"));
                query.demographics().address().ifPresent(address -> traits.add("address"));
                yield traits.isEmpty() ? text.toString() : text + " with " + String.join(", ", traits);
            }
            case DocumentQuery query -> {
                DocumentQuery.DocumentFilter filter = query.filter();
                yield "find " + query.kinds() + " unknown " + query.unknownClassCodes()
                        + (filter.equals(DocumentQuery.DocumentFilter.NONE)
                                ? " no filter"
                                : " filter " + filter.maximumSize().orElse(0) + " "
                                        + filter.createdBefore().orElseThrow() + " "
                                        + filter.createdAfter().orElseThrow());
            }
            case DocumentAddress address -> "retrieve 1";
            default -> throw new AssertionError(question);
        };
    }

    private static String errorCode(Reply reply) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            reply.body().writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Matcher code = Pattern.compile("errorCode=\"([^\"]*)\" severity=\"[^\"]*:Error\"")
                .matcher(out.toString(StandardCharsets.UTF_8));
        return code.find() ? code.group(1) : out.toString(StandardCharsets.UTF_8);
    }
}
