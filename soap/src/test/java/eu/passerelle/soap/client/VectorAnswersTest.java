package eu.passerelle.soap.client;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.Samples;
import eu.passerelle.soap.SoapLimits;
import eu.passerelle.soap.Vectors;
import eu.passerelle.soap.xca.ListConclusion;
import eu.passerelle.soap.xca.RetrieveConclusion;
import eu.passerelle.soap.xca.SubmissionReply;
import eu.passerelle.soap.xcpd.DiscoveryConclusion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is concluded from each known answer of other systems. */
class VectorAnswersTest {
    private static final HomeCommunityId PARTNER = HomeCommunityId.of("1.3.6.1.4.1.48336");
    private static final Map<String, String> EXPECTED = new TreeMap<>();

    static {
        String captured = "captured-openncp-9/";
        EXPECTED.put(captured + "cli-xca-list-ps-response.xml", "found 2, twins 1, notes 0");
        EXPECTED.put(captured + "cli-xca-retr-ps-response.xml", "retrieved text/xml CDA, notes 0");
        EXPECTED.put(captured + "cli-xcpd-response.xml", "identified, notes 0");
        EXPECTED.put(captured + "cli-xdr-discard-response.xml", "accepted, errors 0");
        EXPECTED.put(captured + "cli-xdr-dispense-response.xml", "accepted, errors 0");
        EXPECTED.put(captured + "srv-xca-list-ep-ok-response.xml", "found 2, twins 1, notes 0");
        // Lists served in spite of a broken assertion, with an error beside them: what the answer says is an error.
        EXPECTED.put(captured + "srv-xca-list-hcp-expired-response.xml", "refused ERROR_PS_INCORRECT_FORMATTING");
        EXPECTED.put(captured + "srv-xca-list-tampered-response.xml", "refused ERROR_SEC_GENERIC");
        EXPECTED.put(captured + "srv-xca-list-trc-3h-response.xml", "refused ERROR_PS_INCORRECT_FORMATTING");
        EXPECTED.put(captured + "srv-xca-list-no-document-response.xml", "none ERROR_PS_NOT_FOUND");
        EXPECTED.put(captured + "srv-xca-list-no-perm-response.xml", "fault FAULT");
        EXPECTED.put(captured + "srv-xca-list-no-trc-response.xml", "fault FAULT");
        EXPECTED.put(captured + "srv-xca-list-orcd-11502-2-response.xml", "found 1, twins 0, notes 0");
        EXPECTED.put(captured + "srv-xca-list-orcd-18748-4-response.xml", "found 1, twins 0, notes 0");
        EXPECTED.put(captured + "srv-xca-list-orcd-34105-7-response.xml", "found 1, twins 0, notes 0");
        EXPECTED.put(captured + "srv-xca-list-orcd-x-clinical-image-response.xml", "found 1, twins 0, notes 0");
        EXPECTED.put(captured + "srv-xca-list-ps-ok-response.xml", "found 2, twins 1, notes 0");
        EXPECTED.put(captured + "srv-xca-list-trc-other-patient-response.xml", "fault FAULT");
        EXPECTED.put(captured + "srv-xca-list-unknown-class-response.xml", "fault FAULT");
        EXPECTED.put(captured + "srv-xca-list-untrusted-signature-response.xml", "found 2, twins 1, notes 0");
        EXPECTED.put(captured + "srv-xca-retr-bad-mapping-response.xml", "retrieved text/xml CDA, notes 1");
        EXPECTED.put(captured + "srv-xca-retr-ep-response.xml", "retrieved text/xml CDA, notes 0");
        EXPECTED.put(
                captured + "srv-xca-retr-hcp-expired-response.xml", "refused ERROR_PS_INCORRECT_FORMATTING, notes 0");
        EXPECTED.put(captured + "srv-xca-retr-lab-response.xml", "retrieved text/xml CDA, notes 0");
        EXPECTED.put(captured + "srv-xca-retr-no-perm-response.xml", "refused 4703, notes 0");
        EXPECTED.put(captured + "srv-xca-retr-no-trc-response.xml", "missing ERROR_GENERIC_DOCUMENT_MISSING");
        EXPECTED.put(captured + "srv-xca-retr-ps-l3-response.xml", "retrieved text/xml CDA, notes 0");
        EXPECTED.put(captured + "srv-xca-retr-ps-pdf-response.xml", "retrieved text/xml CDA, notes 0");
        EXPECTED.put(captured + "srv-xca-retr-tampered-response.xml", "fault FAULT");
        EXPECTED.put(captured + "srv-xca-retr-trc-3h-response.xml", "refused ERROR_PS_INCORRECT_FORMATTING, notes 0");
        EXPECTED.put(
                captured + "srv-xca-retr-trc-other-patient-response.xml", "missing ERROR_GENERIC_DOCUMENT_MISSING");
        EXPECTED.put(captured + "srv-xca-retr-unknown-response.xml", "missing ERROR_GENERIC_DOCUMENT_MISSING");
        EXPECTED.put(captured + "srv-xca-retr-untrusted-signature-response.xml", "retrieved text/xml CDA, notes 0");
        for (String name : List.of("bad-role", "hcp-5h", "hcp-expired")) {
            EXPECTED.put(
                    captured + "srv-xcpd-" + name + "-response.xml", "refused ERROR_PI_INCORRECT_FORMATTING no reason");
        }
        EXPECTED.put(captured + "srv-xcpd-multiple-response.xml", "more details ERROR_PI_MULTIPLE_MATCHES");
        EXPECTED.put(captured + "srv-xcpd-mustunderstand-security-response.xml", "fault FAULT");
        EXPECTED.put(captured + "srv-xcpd-no-permission-response.xml", "refused 4703 INSUFFICIENT_RIGHTS");
        EXPECTED.put(captured + "srv-xcpd-nomatch-response.xml", "no match ERROR_PI_NO_MATCH");
        EXPECTED.put(captured + "srv-xcpd-registry-down-response.xml", "refused ERROR_PI_GENERIC no reason");
        for (String name : List.of("ok", "password-acr", "signed-by-other-country", "untrusted-signature")) {
            EXPECTED.put(captured + "srv-xcpd-" + name + "-response.xml", "identified, notes 0");
        }
        EXPECTED.put(
                captured + "srv-xcpd-wrong-receiver-response.xml", "refused ERROR_PI_GENERIC ANSWER_NOT_AVAILABLE");

        String made = "constructed/";
        EXPECTED.put(made + "soap-fault.xml", "fault FAULT");
        EXPECTED.put(made + "sts-rstrc.xml", "fault UNREADABLE");
        EXPECTED.put(made + "xca-list-response-ep-none.xml", "none ERROR_EP_NOT_FOUND");
        EXPECTED.put(made + "xca-list-response-ep.xml", "found 2, twins 1, notes 0");
        EXPECTED.put(made + "xca-list-response-insufficient-rights-v9.xml", "refused ERROR_PS_GENERIC");
        EXPECTED.put(made + "xca-list-response-national-error.xml", "refused ERROR_EP_PDF_FORMAT_NOT_PROVIDED");
        EXPECTED.put(made + "xca-list-response-orcd-none.xml", "none 1104");
        EXPECTED.put(made + "xca-list-response-orcd.xml", "found 2, twins 0, notes 0");
        EXPECTED.put(made + "xca-list-response-ps-none.xml", "none ERROR_PS_NOT_FOUND");
        EXPECTED.put(made + "xca-list-response-ps.xml", "found 2, twins 1, notes 0");
        EXPECTED.put(made + "xca-retrieve-response-insufficient-rights.xml", "refused 4703, notes 0");
        EXPECTED.put(made + "xca-retrieve-response-mapping-error.xml", "refused 4505, notes 1");
        EXPECTED.put(made + "xca-retrieve-response-not-found.xml", "missing XDSMissingDocument");
        EXPECTED.put(made + "xca-retrieve-response-success-with-warning.xml", "retrieved text/xml CDA, notes 1");
        EXPECTED.put(made + "xca-retrieve-response-success.xml", "retrieved text/xml CDA, notes 0");
        EXPECTED.put(
                made + "xcpd-response-demographics-not-allowed.xml",
                "refused ERROR_PI_GENERIC DEMOGRAPHICS_QUERY_NOT_ALLOWED");
        EXPECTED.put(made + "xcpd-response-insufficient-rights.xml", "refused 4703 INSUFFICIENT_RIGHTS");
        EXPECTED.put(made + "xcpd-response-internal-error.xml", "refused ERROR_PI_MISSING_REQUIRED_FIELDS no reason");
        EXPECTED.put(made + "xcpd-response-match.xml", "identified, notes 0");
        EXPECTED.put(made + "xcpd-response-no-consent.xml", "refused WARNING_PI_NO_CONSENT INSUFFICIENT_RIGHTS");
        EXPECTED.put(made + "xcpd-response-no-match.xml", "no match ERROR_PI_NO_MATCH");
        EXPECTED.put(made + "xcpd-response-two-matches.xml", "more details ERROR_PI_MULTIPLE_MATCHES");
        EXPECTED.put(made + "xcpd-response-wrong-receiver.xml", "refused ERROR_PI_GENERIC ANSWER_NOT_AVAILABLE");
        EXPECTED.put(made + "xdr-response-already-dispensed.xml", "not accepted 4106 ERROR");
        EXPECTED.put(made + "xdr-response-success.xml", "accepted, errors 0");
        EXPECTED.put(made + "xdr-response-unknown-document.xml", "not accepted 4202 UNSTATED");
    }

    @TestFactory
    List<DynamicTest> concludesFromEveryAnswer() {
        List<String> answers = Vectors.messages().stream()
                .filter(file ->
                        file.contains("response") || file.endsWith("soap-fault.xml") || file.endsWith("sts-rstrc.xml"))
                .toList();
        assertThat(EXPECTED.keySet()).containsExactlyElementsOf(answers);
        return answers.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file, () -> assertThat(outcome(file)).isEqualTo(EXPECTED.get(file))))
                .toList();
    }

    private static String outcome(String file) {
        byte[] bytes = Vectors.bytes(file);
        boolean multipart =
                new String(bytes, 0, 60, StandardCharsets.ISO_8859_1).strip().startsWith("--");
        String contentType = Vectors.contentType(file);
        if (multipart && !contentType.startsWith("multipart")) {
            String boundary = new String(bytes, StandardCharsets.ISO_8859_1)
                    .strip()
                    .split("\r?\n", 2)[0]
                    .substring(2);
            contentType = "multipart/related; boundary=\"" + boundary + "\"";
        }
        try {
            return new AnswerReading(SoapLimits.CLIENT)
                    .read(
                            Vectors.status(file),
                            contentType,
                            multipart ? bytes : Vectors.enveloped(bytes),
                            (payload, parts) -> {
                                if (file.contains("xcpd")) {
                                    return text(DiscoveryConclusion.read(payload, asked()));
                                }
                                if (file.contains("list")) {
                                    return text(ListConclusion.read(payload, query(file), PARTNER));
                                }
                                if (file.contains("retr")) {
                                    return text(RetrieveConclusion.read(payload, address(file), parts));
                                }
                                return text(SubmissionReply.read(payload));
                            });
        } catch (BorderFault e) {
            return "fault " + e.kind();
        }
    }

    private static IdentificationQuery asked() {
        return Samples.QUERY;
    }

    private static DocumentQuery query(String file) {
        PatientId patient = file.startsWith("captured")
                ? PatientId.parseCx(
                                between(file, "'", "^^^") + "^^^&" + between(file, "^^^&amp;", "&amp;ISO'") + "&ISO")
                        .orElseThrow()
                : new PatientId("2.16.17.710.850.1000.990.1.1.1000", "2-1234-W8");
        return DocumentQuery.of(patient, DocumentKind.PATIENT_SUMMARY);
    }

    private static DocumentAddress address(String file) {
        String id = file.startsWith("captured") ? between(file, "DocumentUniqueId>", "<") : "1.2.3.4.5.6.7^PS.1";
        return new DocumentAddress(PARTNER, PARTNER.oid(), id);
    }

    /** From the body of the request that belongs to an answer. */
    private static String between(String file, String before, String after) {
        String request =
                new String(Vectors.bytes(file.replace("-response.xml", "-request.xml")), StandardCharsets.UTF_8);
        String body = request.substring(request.indexOf("Body>"));
        Matcher found = Pattern.compile(Pattern.quote(before) + "(.*?)" + Pattern.quote(after))
                .matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(Identification outcome) {
        return switch (outcome) {
            case Identification.Identified found ->
                "identified, notes " + found.notes().size();
            case Identification.NoMatch none -> "no match " + none.refusal().code();
            case Identification.MoreDetailsNeeded more ->
                "more details " + more.refusal().code();
            case Identification.Refused refused ->
                "refused " + refused.refusal().code() + " "
                        + refused.reason().map(Enum::name).orElse("no reason");
        };
    }

    private static String text(DocumentList outcome) {
        return switch (outcome) {
            case DocumentList.Found found ->
                "found " + found.entries().size() + ", twins "
                        + found.entries().stream()
                                .filter(entry -> entry.twinOf().isPresent())
                                .filter(DocumentEntry::isPdf)
                                .count()
                        + ", notes " + found.notes().size();
            case DocumentList.None none -> "none " + none.refusal().code();
            case DocumentList.Refused refused -> "refused " + refused.refusal().code();
        };
    }

    private static String text(Retrieval outcome) {
        return switch (outcome) {
            case Retrieval.Retrieved got ->
                "retrieved " + got.document().mimeType()
                        + (new String(got.document().content().bytes(), StandardCharsets.UTF_8)
                                        .contains("ClinicalDocument")
                                ? " CDA"
                                : " something")
                        + ", notes " + got.notes().size();
            case Retrieval.Missing missing -> "missing " + missing.refusal().code();
            case Retrieval.Refused refused ->
                "refused " + refused.refusal().code() + ", notes "
                        + refused.notes().size();
        };
    }

    private static String text(SubmissionReply reply) {
        return reply.accepted()
                ? "accepted, errors " + reply.errors().size()
                : "not accepted " + reply.errors().getFirst().code() + " "
                        + reply.errors().getFirst().severity();
    }
}
