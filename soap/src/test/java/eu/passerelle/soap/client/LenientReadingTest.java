package eu.passerelle.soap.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.BorderFault;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.Samples;
import eu.passerelle.soap.SoapLimits;
import eu.passerelle.soap.xca.ListConclusion;
import eu.passerelle.soap.xca.RetrieveConclusion;
import eu.passerelle.soap.xcpd.DiscoveryConclusion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partners' habits that are not the letter of the profile, and what is concluded all the same. */
class LenientReadingTest {
    private static final String WARNING = "urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:Warning";
    private static final String ERROR = "urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:Error";
    private static final String SUCCESS = "status='urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Success'";
    private static final String FAILURE = "status='urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Failure'";
    private static final DocumentQuery QUERY = DocumentQuery.of(Samples.PATIENT, DocumentKind.PATIENT_SUMMARY);

    private static <T> T read(String payload, AnswerReading.Payload<T> reader) {
        return read("application/soap+xml", envelope(payload), reader);
    }

    private static <T> T read(String type, String body, AnswerReading.Payload<T> reader) {
        return new AnswerReading(SoapLimits.CLIENT).read(200, type, body.getBytes(StandardCharsets.UTF_8), reader);
    }

    private static String envelope(String payload) {
        return "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>" + payload
                + "</s:Body></s:Envelope>";
    }

    private static Identification discovery(String acknowledgement, String control) {
        return read(
                "<h:PRPA_IN201306UV02 xmlns:h='urn:hl7-org:v3'><h:acknowledgement>" + acknowledgement
                        + "</h:acknowledgement><h:controlActProcess>" + control
                        + "<h:queryAck><h:queryResponseCode code='AE'/></h:queryAck></h:controlActProcess>"
                        + "</h:PRPA_IN201306UV02>",
                (payload, parts) -> DiscoveryConclusion.read(payload, Samples.QUERY));
    }

    private static String subject(String patient) {
        return "<h:subject><h:registrationEvent><h:id nullFlavor='NA'/><h:subject1><h:patient>" + patient
                + "</h:patient></h:subject1></h:registrationEvent></h:subject>";
    }

    private static String detail(String code, String text, String location) {
        return "<h:acknowledgementDetail>" + (code.isEmpty() ? "" : "<h:code code='" + code + "'/>") + "<h:text>" + text
                + "</h:text><h:location>" + location + "</h:location></h:acknowledgementDetail>";
    }

    @Test
    void readsAPersonWithManyNamesInPrefixedElements() {
        Identification answer = discovery(
                "<h:typeCode code='AA'/>",
                subject(
                        "<h:id root='urn:oid:1.2.3' extension='x|7'/><h:patientPerson><h:name><h:given>Ana</h:given>"
                                + "<h:given> Maria</h:given><h:family>Reis</h:family></h:name><h:name><h:family>No</h:family>"
                                + "</h:name><h:administrativeGenderCode code='UN'/><h:birthTime value='1964'/></h:patientPerson>"));
        assertThat(answer).isInstanceOfSatisfying(Identification.Identified.class, found -> {
            assertThat(found.patient()).isEqualTo(new PatientId("1.2.3", "x|7"));
            assertThat(found.demographics().name()).contains(new PersonName("Reis", "Ana Maria"));
            assertThat(found.demographics().gender()).contains(AdministrativeGender.UNDIFFERENTIATED);
            assertThat(found.demographics().birthDate()).isEqualTo(PartialDate.parse("1964"));
            assertThat(found.notes()).isEmpty();
        });
    }

    @Test
    void takesTheAskedRootWhereTheAnswerHasNone() {
        assertThat(discovery("<h:typeCode code='AA'/>", subject("<h:id extension='7'/>")))
                .isInstanceOfSatisfying(Identification.Identified.class, found -> {
                    assertThat(found.patient()).isEqualTo(new PatientId(Samples.ASKED.root(), "7"));
                    assertThat(found.notes()).hasSize(1);
                });
    }

    @Test
    void takesNobodyWithoutAnIdentifier() {
        assertThatThrownBy(() -> discovery("<h:typeCode code='AA'/>", subject("<h:id nullFlavor='NI'/>")))
                .isInstanceOfSatisfying(
                        BorderFault.class, fault -> assertThat(fault.kind()).isEqualTo(BorderFault.Kind.UNREADABLE));
    }

    @Test
    void takesSubjectsMoreSeriouslyThanErrors() {
        assertThat(discovery(
                        "<h:typeCode code='AE'/>" + detail("ERROR_PI_GENERIC", "x", ""),
                        subject("<h:id root='1.2' extension='7'/>")))
                .isInstanceOf(Identification.Identified.class);
    }

    @Test
    void readsARefusalUnderAnAcceptingAcknowledgement() {
        Identification answer = discovery(
                "<h:typeCode code='AA'/>" + detail("ERROR_PI_GENERIC", "generic", "The access code is wrong."),
                "<h:reasonOf><h:detectedIssueEvent><h:code code='whatever'/><h:mitigatedBy><h:detectedIssueManagement>"
                        + "<h:code code='InsufficientRights'/></h:detectedIssueManagement></h:mitigatedBy>"
                        + "</h:detectedIssueEvent></h:reasonOf>");
        assertThat(answer).isInstanceOfSatisfying(Identification.Refused.class, refused -> {
            assertThat(refused.refusal().text()).isEqualTo("The access code is wrong.");
            assertThat(refused.reason()).contains(IdentificationReason.INSUFFICIENT_RIGHTS);
        });
    }

    @Test
    void readsTheReasonUnderTriggerForToo() {
        Identification answer = discovery(
                "<h:typeCode code='AE'/>",
                "<h:reasonOf><h:detectedIssueEvent><h:triggerFor><h:actOrderRequired>"
                        + "<h:code code='AdditionalDemographicsRequested'/></h:actOrderRequired></h:triggerFor>"
                        + "</h:detectedIssueEvent></h:reasonOf>");
        assertThat(answer).isInstanceOf(Identification.MoreDetailsNeeded.class);
    }

    @Test
    void neverShowsAStackFrame() {
        Identification answer = discovery(
                "<h:typeCode code='AE'/>"
                        + detail("", "(4703) No.", "a.b.XCPDServiceImpl.build(XCPDServiceImpl.java:671)"),
                "");
        assertThat(answer).isInstanceOfSatisfying(Identification.Refused.class, refused -> {
            assertThat(refused.refusal().text()).isEqualTo("(4703) No.");
            assertThat(refused.refusal().known()).contains(ErrorCode.INSUFFICIENT_RIGHTS);
        });
    }

    @Test
    void takesAcceptanceWithoutAnybodyAsNobody() {
        assertThat(discovery("<h:typeCode code='AA'/>", "")).isInstanceOf(Identification.NoMatch.class);
        assertThat(discovery("<h:typeCode code='AE'/>", "")).isInstanceOf(Identification.Refused.class);
        assertThatThrownBy(() -> discovery("", "")).isInstanceOf(BorderFault.class);
    }

    private static DocumentList list(String status, String errors, String objects) {
        return read(
                "<q:AdhocQueryResponse xmlns:q='urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0' " + status + ">"
                        + (errors.isEmpty()
                                ? ""
                                : "<RegistryErrorList highestSeverity='x'>" + errors + "</RegistryErrorList>")
                        + "<RegistryObjectList>" + objects + "</RegistryObjectList></q:AdhocQueryResponse>",
                (payload, parts) -> ListConclusion.read(payload, QUERY, Samples.HOME_A));
    }

    private static String error(String code, String severity) {
        return "<RegistryError errorCode='" + code + "' codeContext='a^b' location='a.b.C.d(C.java:1)' severity='"
                + severity + "'/>";
    }

    private static String object(String inside) {
        return "<ExtrinsicObject id='o' mimeType='application/pdf'>" + inside + "</ExtrinsicObject>";
    }

    private static String uniqueId(String id) {
        return "<ExternalIdentifier value='" + id
                + "'><Name><LocalizedString value='XDSDocumentEntry.uniqueId'/></Name></ExternalIdentifier>";
    }

    private static String slot(String name, String value) {
        return "<Slot name='" + name + "'><ValueList><Value>" + value + "</Value></ValueList></Slot>";
    }

    @Test
    void readsAnEntryThatHoldsNextToNothing() {
        assertThat(list(SUCCESS, "", object(uniqueId("1^x"))))
                .isInstanceOfSatisfying(DocumentList.Found.class, found -> {
                    DocumentEntry entry = found.entries().getFirst();
                    assertThat(entry.kind()).isEqualTo(DocumentKind.PATIENT_SUMMARY);
                    assertThat(entry.patient()).isEqualTo(Samples.PATIENT);
                    assertThat(entry.address().home()).isEqualTo(Samples.HOME_A);
                    assertThat(entry.address().repositoryUniqueId()).isEqualTo(Samples.HOME_A.oid());
                    assertThat(entry.creationTime()).isEmpty();
                    assertThat(entry.isPdf()).isTrue();
                    assertThat(found.notes()).isEmpty();
                });
    }

    @Test
    void readsShortTimesZeroSizesAndUnknownSlots() {
        assertThat(list(
                        SUCCESS,
                        "",
                        object(slot("creationTime", "20260102")
                                + slot("size", "0")
                                + slot("unheardOf", "x")
                                + slot("languageCode", "xx_not a tag")
                                + uniqueId("1^x"))))
                .isInstanceOfSatisfying(DocumentList.Found.class, found -> {
                    DocumentEntry entry = found.entries().getFirst();
                    assertThat(entry.creationTime()).isEqualTo(PartialDate.parse("20260102"));
                    assertThat(entry.size()).isEmpty();
                });
    }

    @Test
    void leavesOutWhatCannotBeRetrievedAndSaysSo() {
        assertThat(list(SUCCESS, "", object("") + object(uniqueId("1^x"))))
                .isInstanceOfSatisfying(DocumentList.Found.class, found -> {
                    assertThat(found.entries()).hasSize(1);
                    assertThat(found.notes()).hasSize(1);
                });
    }

    @Test
    void neverCallsItNoneWhenSomethingWasListedOrMinded() {
        assertThat(list(SUCCESS, "", object(""))).isInstanceOf(DocumentList.Refused.class);
        assertThat(list(SUCCESS, error("ERROR_SEC_GENERIC", WARNING), "")).isInstanceOf(DocumentList.Refused.class);
        assertThat(list(SUCCESS, "", "")).isInstanceOf(DocumentList.None.class);
    }

    @Test
    void warnsOfAnotherPatientsEntry() {
        assertThat(list(SUCCESS, "", object(slot("sourcePatientId", "9^^^&amp;1.2&amp;ISO") + uniqueId("1^x"))))
                .isInstanceOfSatisfying(
                        DocumentList.Found.class,
                        found -> assertThat(found.notes()).hasSize(1));
    }

    @Test
    void takesAMissingStatusAsFailure() {
        assertThat(list("", "", object(uniqueId("1^x")))).isInstanceOf(DocumentList.Refused.class);
        assertThat(list("status='urn:x:Splendid'", "", object(uniqueId("1^x"))))
                .isInstanceOf(DocumentList.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_PS_NOT_FOUND", "ERROR_EP_NOT_FOUND", "1100", "1101", "1102", "1103", "1104"})
    void takesTheNotFoundFamilyAsNoneWhateverItsSeverityAndStatus(String code) {
        for (String severity : new String[] {WARNING, ERROR, ""}) {
            for (String status : new String[] {SUCCESS, FAILURE, ""}) {
                assertThat(list(status, error(code, severity), ""))
                        .isInstanceOfSatisfying(
                                DocumentList.None.class,
                                none -> assertThat(none.refusal().code()).isEqualTo(code));
            }
        }
    }

    @Test
    void refusesDocumentsBesideAnError() {
        assertThat(list(SUCCESS, error("ERROR_SEC_GENERIC", ERROR), object(uniqueId("1^x"))))
                .isInstanceOf(DocumentList.Refused.class);
        assertThat(list(SUCCESS, error("ERROR_SEC_GENERIC", WARNING), object(uniqueId("1^x"))))
                .isInstanceOf(DocumentList.Found.class);
    }

    @Test
    void keepsDocumentsWhenOnlyAnotherKindHasNone() {
        assertThat(list(FAILURE, error("1104", WARNING), object(uniqueId("1^x"))))
                .isInstanceOfSatisfying(
                        DocumentList.Found.class,
                        found -> assertThat(found.notes()).hasSize(1));
    }

    @Test
    void keepsForeignCodes() {
        assertThat(list(FAILURE, error("ERROR_OF_THEIRS", ERROR), ""))
                .isInstanceOfSatisfying(DocumentList.Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("ERROR_OF_THEIRS");
                    assertThat(refused.refusal().known()).isEmpty();
                    assertThat(refused.refusal().text()).isEqualTo("a^b");
                });
    }

    private static String response(String status, String errors, String id, String mimeType, String document) {
        return "<x:RetrieveDocumentSetResponse xmlns:x='urn:ihe:iti:xds-b:2007'><RegistryResponse " + status + ">"
                + (errors.isEmpty() ? "" : "<RegistryErrorList>" + errors + "</RegistryErrorList>")
                + "</RegistryResponse>"
                + (document.isEmpty()
                        ? ""
                        : "<x:DocumentResponse><x:DocumentUniqueId>" + id
                                + "</x:DocumentUniqueId><x:mimeType>" + mimeType + "</x:mimeType><x:Document>"
                                + document
                                + "</x:Document></x:DocumentResponse>")
                + "</x:RetrieveDocumentSetResponse>";
    }

    private static Retrieval retrieve(String payload) {
        return read(payload, (cursor, parts) -> RetrieveConclusion.read(cursor, Samples.XML_ADDRESS, parts));
    }

    @Test
    void readsWrappedBase64AndRawPdf() {
        assertThat(retrieve(response(SUCCESS, "", "1.2.3^PS.1", "application/pdf", "\n JVBE\r\n Ri0x\n")))
                .isInstanceOfSatisfying(Retrieval.Retrieved.class, got -> {
                    assertThat(new String(got.document().content().bytes(), StandardCharsets.US_ASCII))
                            .isEqualTo("%PDF-1");
                    assertThat(got.document().mimeType()).isEqualTo("application/pdf");
                });
    }

    @Test
    void notesADocumentWithoutItsIdentifierAndRefusesAnother() {
        assertThat(retrieve(response(SUCCESS, "", "", "text/xml", "YQ==")))
                .isInstanceOfSatisfying(
                        Retrieval.Retrieved.class,
                        got -> assertThat(got.notes()).hasSize(1));
        assertThat(retrieve(response(SUCCESS, "", "another", "text/xml", "YQ==")))
                .isInstanceOf(Retrieval.Refused.class);
    }

    @Test
    void refusesSuccessWithoutADocument() {
        assertThat(retrieve(response(SUCCESS, "", "", "", ""))).isInstanceOf(Retrieval.Refused.class);
        assertThat(retrieve(response(SUCCESS, "", "1.2.3^PS.1", "text/xml", " ")))
                .isInstanceOf(Retrieval.Refused.class);
    }

    @Test
    void dropsADocumentBesideAnError() {
        assertThat(retrieve(response(SUCCESS, error("4703", ERROR), "1.2.3^PS.1", "text/xml", "YQ==")))
                .isInstanceOf(Retrieval.Refused.class);
        assertThat(retrieve(response("", "", "1.2.3^PS.1", "text/xml", "YQ=="))).isInstanceOf(Retrieval.Refused.class);
    }

    @Test
    void keepsADocumentBesideWarnings() {
        String partial = "status='urn:ihe:iti:2007:ResponseStatusType:PartialSuccess'";
        assertThat(retrieve(response(partial, error("2502", WARNING), "1.2.3^PS.1", "text/xml", "YQ==")))
                .isInstanceOfSatisfying(
                        Retrieval.Retrieved.class,
                        got -> assertThat(got.notes()).hasSize(1));
    }

    @Test
    void findsPartsWithEncodedReferencesAndMissesMissingOnes() {
        String include = "<i:Include xmlns:i='http://www.w3.org/2004/08/xop/include' href='cid:d+%40x'/>";
        String body = "--b\r\nContent-Type: application/xop+xml\r\n\r\n"
                + envelope(response(SUCCESS, "", "1.2.3^PS.1", "text/xml", include))
                + "\r\n--b\r\nContent-ID: <d+@x>\r\n\r\n<d/>\r\n--b--";
        AnswerReading.Payload<Retrieval> reader =
                (cursor, parts) -> RetrieveConclusion.read(cursor, Samples.XML_ADDRESS, parts);
        assertThat(read("multipart/related; boundary=b", body, reader))
                .isInstanceOfSatisfying(
                        Retrieval.Retrieved.class,
                        got -> assertThat(new String(got.document().content().bytes(), StandardCharsets.UTF_8))
                                .isEqualTo("<d/>"));
        assertThatThrownBy(() -> read("multipart/related; boundary=b", body.replace("<d+@x>", "<e>"), reader))
                .isInstanceOfSatisfying(
                        BorderFault.class, fault -> assertThat(fault.kind()).isEqualTo(BorderFault.Kind.UNREADABLE));
        assertThatThrownBy(() -> read("multipart/related; boundary=b", body.replace("--b--", ""), reader))
                .isInstanceOfSatisfying(
                        BorderFault.class, fault -> assertThat(fault.kind()).isEqualTo(BorderFault.Kind.CUT_OFF));
    }
}
