package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.Content;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.ExchangeWitness;
import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.FakeCountry;
import eu.passerelle.soap.Samples;
import eu.passerelle.soap.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How messages of all sorts of senders find their question, and in which form the answer leaves. */
class DispatchTest {
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String RETRIEVE = "urn:ihe:iti:2007:CrossGatewayRetrieve";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().sslContext(TestKeys.contextOfB()).build();

    private final FakeCountry country = new FakeCountry();
    private final List<Sighting> sightings = new CopyOnWriteArrayList<>();
    private ContactPointSettings settings;
    private ContactPoint contactPoint;

    @BeforeEach
    void open() {
        settings = ContactPointSettings.onLoopback(
                        TestKeys.contextOfA(), Samples.PT, Samples.HOME_A, country, InstantSource.system())
                .seenBy(sightings::add);
        contactPoint = new ContactPoint(settings);
    }

    @AfterEach
    void close() {
        contactPoint.close();
    }

    private void reopen(ContactPointSettings changed) {
        contactPoint.close();
        contactPoint = new ContactPoint(changed);
    }

    private static String retrieve(String soap, String header, String... documents) {
        StringBuilder text = new StringBuilder("<s:Envelope xmlns:s='" + soap + "'><s:Header>" + header
                + "</s:Header><s:Body><x:RetrieveDocumentSetRequest xmlns:x='urn:ihe:iti:xds-b:2007'>");
        for (String document : documents) {
            text.append("<x:DocumentRequest><x:RepositoryUniqueId>1.2</x:RepositoryUniqueId><x:DocumentUniqueId>")
                    .append(document)
                    .append("</x:DocumentUniqueId></x:DocumentRequest>");
        }
        return text.append("</x:RetrieveDocumentSetRequest></s:Body></s:Envelope>")
                .toString();
    }

    private HttpResponse<String> post(String path, String contentType, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("https://localhost:" + contactPoint.port() + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post("/services/XCA_Service", "application/soap+xml", body);
    }

    private void assertFault(HttpResponse<String> answer, int status, String blame) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<s:Value>s:" + blame + "</s:Value>");
        assertThat(country.asked()).isEmpty();
        assertThat(sightings)
                .singleElement()
                .satisfies(seen -> assertThat(seen.outcome()).startsWith("malformed: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services/XCA_Service",
                "/services/XCA_Service/",
                "/services/XDR_Service",
                "/services/XCPD_Service/"
            })
    void servesItsPathsWithAndWithoutSlash(String path) throws Exception {
        assertThat(post(path, "application/soap+xml", retrieve(SOAP12, "", "1.2^3"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", "/services/", "/services/Other", "/services/XCA_Service/x", "/portal"})
    void knowsNoOtherPath(String path) throws Exception {
        HttpResponse<String> answer = post(path, "application/soap+xml", retrieve(SOAP12, "", "1.2^3"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(country.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void takesPostOnly(String method) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + contactPoint.port() + "/services/XCA_Service"))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/soap+xml; action="urn:ihe:iti:2007:CrossGatewayRetrieve" | |
                    application/soap+xml | <a:Action xmlns:a='http://www.w3.org/2005/08/addressing'>urn:ihe:iti:2007:CrossGatewayRetrieve</a:Action> |
                    application/soap+xml | <a:Action xmlns:a='http://www.w3.org/2005/08/addressing/anonymous'>urn:ihe:iti:2007:CrossGatewayRetrieve</a:Action> |
                    application/soap+xml | | "urn:ihe:iti:2007:CrossGatewayRetrieve"
                    application/soap+xml | |
                    application/soap+xml; action="urn:something:else" | <a:Action xmlns:a='http://www.w3.org/2005/08/addressing'>urn:ihe:iti:2007:CrossGatewayRetrieve</a:Action> |
                    """)
    void findsTheOperationWhereverItIsNamed(String type, String header, String soapAction) throws Exception {
        HttpResponse<String> answer = post(
                "/services/XCA_Service",
                type,
                retrieve(SOAP12, header == null ? "" : header, "1.2^3"),
                "SOAPAction",
                soapAction == null ? "" : soapAction);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/soap+xml")
                .contains("action=\"" + RETRIEVE + "Response\"");
        assertThat(country.asked()).hasSize(1);
    }

    @Test
    void refusesAnUnknownAction() throws Exception {
        assertFault(
                post("/services/XCA_Service", "application/soap+xml; action=\"urn:x\"", retrieve(SOAP12, "", "1")),
                400,
                "Sender");
    }

    @Test
    void refusesAnActionThatContradictsTheBody() throws Exception {
        assertFault(
                post(
                        "/services/XCA_Service",
                        "application/soap+xml; action=\"urn:ihe:iti:2007:CrossGatewayQuery\"",
                        retrieve(SOAP12, "", "1")),
                400,
                "Sender");
    }

    @Test
    void refusesAnUnknownBody() throws Exception {
        assertFault(post(retrieve(SOAP12, "", "1").replace("RetrieveDocumentSetRequest", "Other")), 400, "Sender");
    }

    @Test
    void refusesAMandatoryHeaderItDoesNotUnderstand() throws Exception {
        assertFault(post(retrieve(SOAP12, "<u:x xmlns:u='urn:u' s:mustUnderstand='1'/>", "1")), 500, "MustUnderstand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:RetrieveDocumentSetRequest xmlns:x='urn:ihe:iti:xds-b:2007'/>",
                "<q:AdhocQueryRequest xmlns:q='urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0'/>",
                "<PRPA_IN201305UV02 xmlns='urn:hl7-org:v3'/>",
                "<PRPA_IN201305UV02 xmlns='urn:hl7-org:v3'><id root='1'/><controlActProcess><queryByParameter>"
                        + "<parameterList/></queryByParameter></controlActProcess></PRPA_IN201305UV02>"
            })
    void refusesBodiesThatBreakTheirSchemaBeforeAnybodyIsAsked(String body) throws Exception {
        assertFault(
                post("<s:Envelope xmlns:s='" + SOAP12 + "'><s:Body>" + body + "</s:Body></s:Envelope>"), 400, "Sender");
    }

    @Test
    void refusesAQueryOfAnotherKindByCode() throws Exception {
        HttpResponse<String> answer = post("<s:Envelope xmlns:s='" + SOAP12 + "'><s:Body>"
                + "<q:AdhocQueryRequest xmlns:q='urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0'>"
                + "<AdhocQuery id='urn:uuid:5c4f972b-d56b-40ac-a5fc-c8ca9b40b9d4'/></q:AdhocQueryRequest>"
                + "</s:Body></s:Envelope>");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("XDSUnknownStoredQuery", "ResponseStatusType:Failure");
        assertThat(country.asked()).isEmpty();
    }

    @Test
    void answersSoap11InSoap11() throws Exception {
        HttpResponse<String> good = post("/services/XCA_Service", "text/xml", retrieve(SOAP11, "", "1.2^3"));
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(good.body()).contains(SOAP11);
        HttpResponse<String> bad = post("/services/XCA_Service", "text/xml", "<x/>");
        assertThat(bad.statusCode()).isEqualTo(500);
        assertThat(bad.body()).contains("<faultcode>s:Client</faultcode>", SOAP11);
    }

    @Test
    void relatesToTheMessageAsItWasSentAndTakesItsUuid() throws Exception {
        UUID id = UUID.randomUUID();
        String header = "<a:MessageID xmlns:a='http://www.w3.org/2005/08/addressing'>%s</a:MessageID>";
        HttpResponse<String> answer = post(retrieve(SOAP12, header.formatted("uuid:" + id), "1.2^3"));
        assertThat(answer.body()).contains("<a:RelatesTo>uuid:" + id + "</a:RelatesTo>");
        assertThat(country.lastAsked().orElseThrow().exchange().id().value()).isEqualTo(id);
        HttpResponse<String> other = post(retrieve(SOAP12, header.formatted("my &amp; 7"), "1.2^3"));
        assertThat(other.body()).contains("<a:RelatesTo>my &amp; 7</a:RelatesTo>");
        assertThat(country.lastAsked().orElseThrow().exchange().id().value().version())
                .isEqualTo(7);
        assertThat(sightings).extracting(Sighting::messageId).containsExactly("uuid:" + id, "my & 7");
    }

    @Test
    void asksForEachDocumentAndComposesTheAnswer() throws Exception {
        country.gives(address -> address.documentUniqueId().equals("1^missing")
                ? new Retrieval.Missing(Refusal.of(ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING))
                : new Retrieval.Retrieved(
                        new Document(address, "text/xml", Content.of("<d/>".getBytes(StandardCharsets.UTF_8))),
                        List.of()));
        HttpResponse<String> answer = post(retrieve(SOAP12, "", "1^a", "1^missing", "1^b"));
        assertThat(country.asked())
                .extracting(asked -> ((DocumentAddress) asked.question()).documentUniqueId())
                .containsExactly("1^a", "1^missing", "1^b");
        assertThat(country.asked()).extracting(asked -> asked.exchange().id()).doesNotHaveDuplicates();
        assertThat(country.asked())
                .allSatisfy(asked ->
                        assertThat(((DocumentAddress) asked.question()).home()).isEqualTo(Samples.HOME_A));
        assertThat(answer.body())
                .contains("ResponseStatusType:PartialSuccess", "XDSMissingDocument", ">1^a<", ">1^b<")
                .contains(Base64.getEncoder().encodeToString("<d/>".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(">1^missing<");
    }

    @Test
    void answersAFailureWhenAllIsRefusedAndPartialSuccessWhenOneIsMissing() throws Exception {
        country.gives(address -> new Retrieval.Refused(Refusal.of(ErrorCode.OTHER_PATIENT), List.of()));
        assertThat(post(retrieve(SOAP12, "", "1", "2")).body())
                .contains("ResponseStatusType:Failure", "\"4206\"", "location=\"\"")
                .doesNotContain("DocumentResponse>");
        country.gives(address -> new Retrieval.Missing(Refusal.of(ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING)));
        assertThat(post(retrieve(SOAP12, "", "1")).body()).contains("ResponseStatusType:PartialSuccess");
    }

    @Test
    void refusesMoreDocumentsThanAllowed() throws Exception {
        String[] many = new String[17];
        java.util.Arrays.fill(many, "1");
        assertFault(post(retrieve(SOAP12, "", many)), 400, "Sender");
    }

    @Test
    void attachesDocumentsWhereTheSenderReadsAttachments() throws Exception {
        country.givesDocument(Samples.document("<d/>"));
        HttpResponse<String> answer = post(
                "/services/XCA_Service",
                "application/soap+xml",
                retrieve(SOAP12, "", "1.2^3"),
                "Accept",
                "multipart/related");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("multipart/related")
                .contains("start-info=\"application/soap+xml\"", "action=\"" + RETRIEVE + "Response\"");
        assertThat(answer.body()).contains("xop:Include", "\r\n\r\n<d/>\r\n--");
        HttpResponse<String> asked = post(
                "/services/XCA_Service",
                "multipart/related; boundary=b; type=\"application/xop+xml\"; action=\"" + RETRIEVE + "\"",
                "--b\r\nContent-Type: application/xop+xml\r\n\r\n" + retrieve(SOAP12, "", "1.2^3") + "\r\n--b--");
        assertThat(asked.body()).contains("xop:Include");
    }

    @Test
    void refusesASubmissionByName() throws Exception {
        HttpResponse<String> answer = post(
                "/services/XDR_Service",
                "application/soap+xml",
                "<s:Envelope xmlns:s='" + SOAP12 + "'><s:Body><x:ProvideAndRegisterDocumentSetRequest"
                        + " xmlns:x='urn:ihe:iti:xds-b:2007'/></s:Body></s:Envelope>");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("RegistryResponse", "errorCode=\"4202\"", "ErrorSeverityType:Error", "Type:Failure");
        assertThat(sightings).extracting(Sighting::operation).containsExactly("ITI-41");
    }

    @Test
    void keepsBackWhatCouldNotBeWitnessed() throws Exception {
        country.givesDocument(Samples.document("<secret/>"));
        ExchangeWitness failing = sighting -> {
            throw new IllegalStateException("no row");
        };
        reopen(settings.seenBy(failing));
        HttpResponse<String> answer = post(retrieve(SOAP12, "", "1.2^3"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("s:Receiver").doesNotContain("secret", "no row", "DocumentResponse");
    }

    @Test
    void runsValvesFirst() throws Exception {
        Valve teapot = new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                response.setStatus(418);
            }
        };
        reopen(settings.behind(List.of(teapot)));
        assertThat(post(retrieve(SOAP12, "", "1.2^3")).statusCode()).isEqualTo(418);
        assertThat(country.asked()).isEmpty();
    }

    @Test
    void twoContactPointsServeSideBySide() throws Exception {
        FakeCountry other = new FakeCountry();
        try (ContactPoint second = new ContactPoint(ContactPointSettings.onLoopback(
                TestKeys.contextOfA(), Samples.PT, Samples.HOME_B, other, InstantSource.system()))) {
            assertThat(second.port()).isNotEqualTo(contactPoint.port());
            assertThat(post(retrieve(SOAP12, "", "1.2^3")).statusCode()).isEqualTo(200);
            assertThat(other.asked()).isEmpty();
        }
        assertThat(post(retrieve(SOAP12, "", "1.2^3")).statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatItsPortIsTaken() {
        assertThatThrownBy(() -> new ContactPoint(settings.at(settings.address(), contactPoint.port())))
                .isInstanceOf(IllegalStateException.class);
    }
}
