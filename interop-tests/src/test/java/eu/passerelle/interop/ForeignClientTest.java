package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Content;
import eu.passerelle.cda.transcode.Transcoder;
import eu.passerelle.cda.transcode.Transcoding;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.trust.TlsContexts;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.soap.AddressingFeature;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.headers.Header;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.transport.http.HTTPConduit;
import org.hl7.v3.PRPAIN201305UV02;
import org.hl7.v3.PRPAIN201306UV02;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openehealth.ipf.commons.ihe.xds.core.ebxml.ebxml30.EbXMLFactory30;
import org.openehealth.ipf.commons.ihe.xds.core.ebxml.ebxml30.EbXMLQueryResponse30;
import org.openehealth.ipf.commons.ihe.xds.core.ebxml.ebxml30.EbXMLRetrieveDocumentSetResponse30;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.AssigningAuthority;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.AvailabilityStatus;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.Code;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.DocumentEntry;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.Identifiable;
import org.openehealth.ipf.commons.ihe.xds.core.requests.DocumentReference;
import org.openehealth.ipf.commons.ihe.xds.core.requests.QueryRegistry;
import org.openehealth.ipf.commons.ihe.xds.core.requests.RetrieveDocumentSet;
import org.openehealth.ipf.commons.ihe.xds.core.requests.query.FindDocumentsQuery;
import org.openehealth.ipf.commons.ihe.xds.core.requests.query.QueryReturnType;
import org.openehealth.ipf.commons.ihe.xds.core.responses.QueryResponse;
import org.openehealth.ipf.commons.ihe.xds.core.responses.RetrievedDocumentSet;
import org.openehealth.ipf.commons.ihe.xds.core.responses.Status;
import org.openehealth.ipf.commons.ihe.xds.core.transform.requests.QueryRegistryTransformer;
import org.openehealth.ipf.commons.ihe.xds.core.transform.requests.RetrieveDocumentSetRequestTransformer;
import org.openehealth.ipf.commons.ihe.xds.core.transform.responses.QueryResponseTransformer;
import org.openehealth.ipf.commons.ihe.xds.core.transform.responses.RetrieveDocumentSetResponseTransformer;
import org.openehealth.ipf.commons.ihe.xds.iti38.Iti38PortType;
import org.openehealth.ipf.commons.ihe.xds.iti39.Iti39PortType;

/** IPF's models and port types on Apache CXF ask our country A over mutual TLS. */
class ForeignClientTest {
    private static final EbXMLFactory30 EBXML = new EbXMLFactory30();
    private static final String XDSB = "urn:ihe:iti:xds-b:2007";
    private static final String XCPD = "urn:ihe:iti:xcpd:2009";
    /** 166 kB of which each second character takes two bytes. */
    private static final byte[] LARGE = Papers.summary(Papers.PATIENT, "Ponte", 55_000);

    private static final SSLContext TLS = new TlsContexts(Keys.CLOCK).client(Keys.identity(Keys.LU_TLS), Keys.PORTUGAL);
    private static Records records;
    private static CountryA portugal;

    @BeforeAll
    static void open() {
        records = new Records();
        portugal = new CountryA(
                records,
                Keys.trusting(Keys.LUXEMBOURG),
                Keys.CLOCK,
                Papers.national().with(Papers.PATIENT, Papers.DOCUMENT, LARGE));
    }

    @AfterAll
    static void close() {
        portugal.close();
        records.close();
    }

    private static QueryResponse listed(List<byte[]> assertions) {
        Iti38PortType port = Foreign.client(
                Iti38PortType.class,
                "classpath:wsdl/iti38.wsdl",
                XDSB,
                portugal.endpoints().xca().toString(),
                TLS,
                assertions);
        FindDocumentsQuery query = new FindDocumentsQuery();
        query.setPatientId(new Identifiable(Papers.PATIENT.extension(), new AssigningAuthority(Papers.PATIENT.root())));
        query.setStatus(List.of(AvailabilityStatus.APPROVED));
        query.setClassCodes(List.of(new Code("60591-5", null, "2.16.840.1.113883.6.1")));
        return new QueryResponseTransformer(EBXML)
                .fromEbXML(
                        new EbXMLQueryResponse30(port.documentRegistryRegistryStoredQuery(new QueryRegistryTransformer()
                                .toEbXML(new QueryRegistry(query, QueryReturnType.LEAF_CLASS))
                                .getInternal())));
    }

    private static RetrievedDocumentSet retrieved(List<byte[]> assertions, DocumentReference... wanted) {
        Iti39PortType port = Foreign.client(
                Iti39PortType.class,
                "classpath:wsdl/iti39.wsdl",
                XDSB,
                portugal.endpoints().xca().toString(),
                TLS,
                assertions);
        RetrieveDocumentSet request = new RetrieveDocumentSet();
        request.getDocuments().addAll(List.of(wanted));
        return new RetrieveDocumentSetResponseTransformer(EBXML)
                .fromEbXML(new EbXMLRetrieveDocumentSetResponse30(
                        port.documentRepositoryRetrieveDocumentSet(new RetrieveDocumentSetRequestTransformer(EBXML)
                                .toEbXML(request)
                                .getInternal())));
    }

    @Test
    void listsDocuments() {
        QueryResponse response = listed(Vouching.GOOD.pair().both());
        assertThat(response.getStatus()).isEqualTo(Status.SUCCESS);
        assertThat(response.getErrors()).isEmpty();
        DocumentEntry entry = response.getDocumentEntries().getFirst();
        assertThat(entry.getUniqueId()).isEqualTo(Papers.DOCUMENT);
        assertThat(entry.getHomeCommunityId()).isEqualTo(Keys.PT_HOME.urn());
        assertThat(entry.getRepositoryUniqueId()).isEqualTo(Keys.PT_HOME.oid());
        assertThat(entry.getPatientId().getId()).isEqualTo(Papers.PATIENT.extension());
        assertThat(entry.getClassCode().getCode()).isEqualTo("60591-5");
        assertThat(entry.getFormatCode().getCode()).isEqualTo("urn:epSOS:ps:ps:2010");
        assertThat(entry.getMimeType()).isEqualTo("text/xml");
        assertThat(entry.getLanguageCode()).isEqualTo("pt-PT");
        assertThat(entry.getSize()).isEqualTo(LARGE.length);
    }

    @Test
    void retrievesALargeDocumentByteForByte() throws Exception {
        List<byte[]> assertions = Vouching.GOOD.pair().both();
        DocumentEntry entry = listed(assertions).getDocumentEntries().getFirst();
        RetrievedDocumentSet response = retrieved(
                assertions,
                new DocumentReference(entry.getRepositoryUniqueId(), entry.getUniqueId(), entry.getHomeCommunityId()));
        assertThat(response.getStatus()).isEqualTo(Status.SUCCESS);
        byte[] received = response.getDocuments()
                .getFirst()
                .getDataHandler()
                .getInputStream()
                .readAllBytes();
        assertThat(LARGE.length).isGreaterThan(165_000);
        Transcoding.Transcoded pivot =
                (Transcoding.Transcoded) new Transcoder().toPivot(LARGE, SandboxCatalogue.release(Keys.PT));
        assertThat(Arrays.equals(received, pivot.bytes())).isTrue();
        assertThat(records.rows("select document_sha256 from audit.answered where document_size > 0"))
                .contains(Content.of(received).sha256());
    }

    @Test
    void getsAPartOfWhatItAsksForWithTheReasonForTheRest() {
        RetrievedDocumentSet response = retrieved(
                Vouching.GOOD.pair().both(),
                new DocumentReference(Keys.PT_HOME.oid(), Papers.DOCUMENT, Keys.PT_HOME.urn()),
                new DocumentReference(Keys.PT_HOME.oid(), Papers.OTHER_DOCUMENT, Keys.PT_HOME.urn()));
        assertThat(response.getStatus()).isEqualTo(Status.PARTIAL_SUCCESS);
        assertThat(response.getDocuments()).hasSize(1);
        assertThat(response.getErrors()).hasSize(1);
    }

    @Test
    void understandsARefusal() {
        QueryResponse response = listed(Vouching.GOOD.pair().alone());
        assertThat(response.getStatus()).isEqualTo(Status.FAILURE);
        assertThat(response.getDocumentEntries()).isEmpty();
        assertThat(response.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getCustomErrorCode()).isEqualTo("1002"));
    }

    @Test
    void identifiesAPatientWithGematiksModel() throws Exception {
        JAXBContext model = JAXBContext.newInstance(PRPAIN201305UV02.class, PRPAIN201306UV02.class);
        Service service = Service.create(
                getClass().getClassLoader().getResource("wsdl/iti55/iti55-raw.wsdl"),
                new QName(XCPD, "RespondingGateway_Service"));
        QName port = new QName(XCPD, "RespondingGateway_Port_Soap12");
        Dispatch<Object> dispatch =
                service.createDispatch(port, model, Service.Mode.PAYLOAD, new AddressingFeature(true));
        dispatch.getRequestContext()
                .put(
                        jakarta.xml.ws.BindingProvider.ENDPOINT_ADDRESS_PROPERTY,
                        portugal.endpoints().xcpd().toString());
        dispatch.getRequestContext().put(jakarta.xml.ws.BindingProvider.SOAPACTION_USE_PROPERTY, true);
        dispatch.getRequestContext()
                .put(
                        jakarta.xml.ws.BindingProvider.SOAPACTION_URI_PROPERTY,
                        "urn:hl7-org:v3:PRPA_IN201305UV02:CrossGatewayPatientDiscovery");
        dispatch.getRequestContext()
                .put(
                        Header.HEADER_LIST,
                        new ArrayList<>(
                                List.of(Foreign.header(Vouching.GOOD.pair().alone()))));
        Foreign.secure((HTTPConduit) ((DispatchImpl<?>) dispatch).getClient().getConduit(), TLS);
        assertThat(((SOAPBinding) dispatch.getBinding()).getRoles()).isNotNull();
        eu.passerelle.xml.XmlWriter question = new eu.passerelle.xml.XmlWriter();
        eu.passerelle.soap.xcpd.DiscoveryRequest.write(question, Papers.WHO, Keys.CLOCK.instant());
        Object body =
                model.createUnmarshaller().unmarshal(new StreamSource(new ByteArrayInputStream(question.bytes())));
        PRPAIN201306UV02 answer = (PRPAIN201306UV02) unwrapped(dispatch.invoke(body));
        var patient = answer.getControlActProcess()
                .getSubject()
                .getFirst()
                .getRegistrationEvent()
                .getSubject1()
                .getPatient();
        assertThat(patient.getId().getFirst().getRoot()).isEqualTo(Papers.PATIENT.root());
        assertThat(patient.getId().getFirst().getExtension()).isEqualTo(Papers.PATIENT.extension());
    }

    private static Object unwrapped(Object read) {
        return read instanceof jakarta.xml.bind.JAXBElement<?> element ? element.getValue() : read;
    }
}
