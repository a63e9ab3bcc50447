package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Retrieval;
import eu.passerelle.interop.Vouching.Pair;
import eu.passerelle.soap.client.Endpoints;
import eu.passerelle.soap.client.SoapClient;
import eu.passerelle.soap.client.SoapClientSettings;
import eu.passerelle.trust.TlsContexts;
import jakarta.activation.DataHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.namespace.QName;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.http_jetty.JettyHTTPServerEngineFactory;
import org.apache.cxf.ws.addressing.WSAddressingFeature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openehealth.ipf.commons.ihe.xds.core.ebxml.ebxml30.EbXMLAdhocQueryRequest30;
import org.openehealth.ipf.commons.ihe.xds.core.ebxml.ebxml30.EbXMLFactory30;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.AssigningAuthority;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.AvailabilityStatus;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.Code;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.DocumentEntry;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.Identifiable;
import org.openehealth.ipf.commons.ihe.xds.core.metadata.LocalizedString;
import org.openehealth.ipf.commons.ihe.xds.core.requests.DocumentReference;
import org.openehealth.ipf.commons.ihe.xds.core.requests.query.FindDocumentsQuery;
import org.openehealth.ipf.commons.ihe.xds.core.responses.QueryResponse;
import org.openehealth.ipf.commons.ihe.xds.core.responses.RetrievedDocument;
import org.openehealth.ipf.commons.ihe.xds.core.responses.RetrievedDocumentSet;
import org.openehealth.ipf.commons.ihe.xds.core.responses.Status;
import org.openehealth.ipf.commons.ihe.xds.core.transform.requests.QueryRegistryTransformer;
import org.openehealth.ipf.commons.ihe.xds.core.transform.responses.QueryResponseTransformer;
import org.openehealth.ipf.commons.ihe.xds.core.transform.responses.RetrieveDocumentSetResponseTransformer;
import org.openehealth.ipf.commons.ihe.xds.iti38.Iti38PortType;
import org.openehealth.ipf.commons.ihe.xds.iti39.Iti39PortType;

/** Our client asks a gateway of Apache CXF on Jetty with IPF's models, over mutual TLS. */
class ForeignServerTest {
    private static final EbXMLFactory30 EBXML = new EbXMLFactory30();
    private static final String XDSB = "urn:ihe:iti:xds-b:2007";
    private static final byte[] LARGE = Papers.summary(Papers.PATIENT, "Ponte", 55_000);
    private static final List<String> QUERIED = new CopyOnWriteArrayList<>();
    private static final Set<QName> SECURITY_SEEN = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private static Server list;
    private static Server documents;
    private static SoapClient client;
    private static int port;

    private record Bytes(byte[] bytes) implements jakarta.activation.DataSource {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return "text/xml";
        }

        @Override
        public String getName() {
            return "document";
        }
    }

    @BeforeAll
    static void open() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        new JettyHTTPServerEngineFactory().setTLSServerParametersForPort("localhost", port, ForeignGateway.mutualTls());
        Iti38PortType gateway = request -> {
            FindDocumentsQuery query = (FindDocumentsQuery) new QueryRegistryTransformer()
                    .fromEbXML(new EbXMLAdhocQueryRequest30(request))
                    .getQuery();
            QUERIED.add(query.getPatientId().getId() + " "
                    + query.getClassCodes().getFirst().getCode() + " " + query.getStatus());
            QueryResponse response = new QueryResponse(Status.SUCCESS);
            if (query.getPatientId().getId().equals(Papers.PATIENT.extension())) {
                response.getDocumentEntries().add(entry());
            }
            return new QueryResponseTransformer(EBXML).toEbXML(response).getInternal();
        };
        Iti39PortType repository = request -> {
            RetrievedDocument document = new RetrievedDocument(
                    new DataHandler(new Bytes(LARGE)),
                    new DocumentReference(Keys.PT_HOME.oid(), Papers.DOCUMENT, Keys.PT_HOME.urn()),
                    null,
                    null,
                    "text/xml");
            RetrievedDocumentSet set = new RetrievedDocumentSet(Status.SUCCESS, List.of(document));
            return new RetrieveDocumentSetResponseTransformer(EBXML)
                    .toEbXML(set)
                    .getInternal();
        };
        list = serving(Iti38PortType.class, gateway, "classpath:wsdl/iti38.wsdl", "list");
        documents = serving(Iti39PortType.class, repository, "classpath:wsdl/iti39.wsdl", "documents");
        client = client("list");
    }

    @AfterAll
    static void close() {
        client.close();
        list.destroy();
        documents.destroy();
        JettyHTTPServerEngineFactory.destroyForPort(port);
    }

    private static SoapClient client(String xca) {
        URI base = URI.create("https://localhost:" + port + "/services/");
        return new SoapClient(SoapClientSettings.of(
                new TlsContexts(Keys.CLOCK).client(Keys.identity(Keys.LU_TLS), Keys.PORTUGAL),
                new Endpoints(base.resolve("none"), base.resolve(xca), base.resolve("none")),
                Keys.PT_HOME,
                Keys.CLOCK));
    }

    private static <T> Server serving(Class<T> portType, T implementation, String wsdl, String path) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setServiceClass(portType);
        factory.setServiceBean(implementation);
        factory.setWsdlURL(wsdl);
        factory.setServiceName(new QName(XDSB, "RespondingGateway_Service"));
        factory.setEndpointName(new QName(XDSB, "RespondingGateway_Port_Soap12"));
        factory.setAddress("https://localhost:" + port + "/services/" + path);
        factory.getFeatures().add(new WSAddressingFeature());
        factory.getInInterceptors().add(new ForeignGateway.UnderstandsHeaders(SECURITY_SEEN));
        factory.setProperties(Map.of("mtom-enabled", path.equals("documents")));
        return factory.create();
    }

    private static DocumentEntry entry() {
        DocumentEntry entry = new DocumentEntry();
        entry.setEntryUuid("urn:uuid:2f6b1c1e-0000-4000-8000-000000000001");
        entry.setUniqueId(Papers.DOCUMENT);
        entry.setHomeCommunityId(Keys.PT_HOME.urn());
        entry.setRepositoryUniqueId(Keys.PT_HOME.oid());
        entry.setPatientId(new Identifiable(Papers.PATIENT.extension(), new AssigningAuthority(Papers.PATIENT.root())));
        entry.setAvailabilityStatus(AvailabilityStatus.APPROVED);
        entry.setClassCode(new Code("60591-5", new LocalizedString("Patient Summary"), "2.16.840.1.113883.6.1"));
        entry.setFormatCode(new Code("urn:epSOS:ps:ps:2010", new LocalizedString("PS"), "1.3.6.1.4.1.19376.1.2.3"));
        entry.setMimeType("text/xml");
        entry.setLanguageCode("pt-PT");
        entry.setCreationTime("20260102030405");
        entry.setSize((long) LARGE.length);
        entry.setTitle(new LocalizedString("Resumo"));
        return entry;
    }

    private static Exchange exchange() {
        return Exchange.within(Duration.ofSeconds(30), Keys.CLOCK);
    }

    @Test
    void listsDocuments() {
        Pair pair = Vouching.GOOD.pair();
        DocumentList answer = client.find(Papers.WHICH, Credentials.of(pair.both()), exchange());
        assertThat(QUERIED).contains(Papers.PATIENT.extension() + " 60591-5 [" + AvailabilityStatus.APPROVED + "]");
        assertThat(SECURITY_SEEN).extracting(QName::getLocalPart).contains("Security", "MessageID", "Action");
        assertThat(answer).isInstanceOf(DocumentList.Found.class);
        var entry = ((DocumentList.Found) answer).entries().getFirst();
        assertThat(entry.address()).isEqualTo(Papers.THIS);
        assertThat(entry.patient()).isEqualTo(Papers.PATIENT);
        assertThat(entry.kind()).isEqualTo(eu.passerelle.border.DocumentKind.PATIENT_SUMMARY);
        assertThat(entry.language().map(Object::toString)).isEqualTo(Optional.of("pt-PT"));
        assertThat(entry.size()).hasValue(LARGE.length);
    }

    @Test
    void anEmptyListMeansNone() {
        DocumentList answer = client.find(
                eu.passerelle.border.DocumentQuery.of(Papers.OTHER, eu.passerelle.border.DocumentKind.PATIENT_SUMMARY),
                Credentials.of(Vouching.GOOD.about(Papers.OTHER).pair().both()),
                exchange());
        assertThat(answer).isInstanceOf(DocumentList.None.class);
    }

    @Test
    void retrievesALargeDocumentByteForByteThroughMtom() {
        try (SoapClient repository = client("documents")) {
            Retrieval answer = repository.retrieve(
                    Papers.THIS, Credentials.of(Vouching.GOOD.pair().both()), exchange());
            assertThat(answer).isInstanceOf(Retrieval.Retrieved.class);
            byte[] received =
                    ((Retrieval.Retrieved) answer).document().content().bytes();
            assertThat(java.util.Arrays.equals(received, LARGE)).isTrue();
        }
    }
}
