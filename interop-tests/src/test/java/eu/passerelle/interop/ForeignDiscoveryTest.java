package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.soap.client.Endpoints;
import eu.passerelle.soap.client.SoapClient;
import eu.passerelle.soap.client.SoapClientSettings;
import eu.passerelle.trust.TlsContexts;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.ws.Action;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.http_jetty.JettyHTTPServerEngineFactory;
import org.apache.cxf.ws.addressing.WSAddressingFeature;
import org.hl7.v3.PRPAIN201305UV02;
import org.hl7.v3.PRPAIN201306UV02;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our client identifies patients at a gateway of Apache CXF on Jetty that reads and writes by gematik's model. */
class ForeignDiscoveryTest {
    private static final String XCPD = "urn:ihe:iti:xcpd:2009";
    private static final List<PRPAIN201305UV02> ASKED = new CopyOnWriteArrayList<>();
    private static final Set<QName> HEADERS = ConcurrentHashMap.newKeySet();
    private static Server discovery;
    private static SoapClient client;
    private static int port;

    /** The operations of the profile's WSDL, bound to gematik's model. */
    @WebService(targetNamespace = XCPD, name = "RespondingGateway_PortType")
    @SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
    public interface Discovery {
        String HL7 = "urn:hl7-org:v3";
        String ASK = "urn:hl7-org:v3:PRPA_IN201305UV02:CrossGatewayPatientDiscovery";
        String ANSWER = "urn:hl7-org:v3:PRPA_IN201306UV02:CrossGatewayPatientDiscovery";

        @WebMethod(operationName = "RespondingGateway_PRPA_IN201305UV02", action = ASK)
        @Action(input = ASK, output = ANSWER)
        @WebResult(name = "PRPA_IN201306UV02", targetNamespace = HL7, partName = "Body")
        PRPAIN201306UV02 discover(
                @WebParam(name = "PRPA_IN201305UV02", targetNamespace = HL7, partName = "Body")
                        PRPAIN201305UV02 question);
    }

    /** The foreign country: knows one person. */
    public static final class Gateway implements Discovery {
        private final JAXBContext model;

        Gateway() throws JAXBException {
            model = JAXBContext.newInstance(PRPAIN201305UV02.class, PRPAIN201306UV02.class);
        }

        @Override
        public PRPAIN201306UV02 discover(PRPAIN201305UV02 question) {
            ASKED.add(question);
            var id = question.getControlActProcess()
                    .getQueryByParameter()
                    .getValue()
                    .getParameterList()
                    .getLivingSubjectId()
                    .getFirst()
                    .getValue()
                    .getFirst();
            boolean known = id.getExtension().equals(Papers.PATIENT.extension());
            String answer = known ? found(id.getRoot(), id.getExtension()) : nobody();
            try {
                return (PRPAIN201306UV02)
                        unwrapped(model.createUnmarshaller().unmarshal(new StreamSource(new StringReader(answer))));
            } catch (JAXBException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Object unwrapped(Object read) {
            return read instanceof JAXBElement<?> element ? element.getValue() : read;
        }

        private static String found(String root, String extension) {
            return answer("AA", "OK", """
                    <subject typeCode="SUBJ" contextConductionInd="false"><registrationEvent classCode="REG" moodCode="EVN">
                    <id nullFlavor="NA"/><statusCode code="active"/><subject1 typeCode="SBJ"><patient classCode="PAT">
                    <id root="%s" extension="%s"/><statusCode code="active"/>
                    <patientPerson classCode="PSN" determinerCode="INSTANCE">
                    <name><given>Maria</given><family>Ponte</family></name>
                    <administrativeGenderCode code="F"/><birthTime value="19640229"/></patientPerson>
                    <providerOrganization classCode="ORG" determinerCode="INSTANCE"><id root="2.999.620.1"/>
                    <contactParty classCode="CON"/></providerOrganization></patient></subject1>
                    <custodian typeCode="CST"><assignedEntity classCode="ASSIGNED"><id root="2.999.620"/>
                    <code code="NotHealthDataLocator" codeSystem="1.3.6.1.4.1.19376.1.2.27.2"/></assignedEntity></custodian>
                    </registrationEvent></subject>
                    """.formatted(root, extension));
        }

        private static String nobody() {
            return answer("AA", "NF", "");
        }

        private static String answer(String acknowledgement, String outcome, String subject) {
            return """
                    <PRPA_IN201306UV02 xmlns="urn:hl7-org:v3" ITSVersion="XML_1.0"><id root="2.999.620" extension="a"/>
                    <creationTime value="20260102030405"/>
                    <interactionId root="2.16.840.1.113883.1.6" extension="PRPA_IN201306UV02"/>
                    <processingCode code="P"/><processingModeCode code="T"/><acceptAckCode code="NE"/>
                    <receiver typeCode="RCV"><device classCode="DEV" determinerCode="INSTANCE"><id root="2.999.442"/></device></receiver>
                    <sender typeCode="SND"><device classCode="DEV" determinerCode="INSTANCE"><id root="2.999.620"/></device></sender>
                    <acknowledgement><typeCode code="%s"/><targetMessage><id root="2.999.442" extension="q"/></targetMessage></acknowledgement>
                    <controlActProcess classCode="CACT" moodCode="EVN"><code code="PRPA_TE201306UV02"/>%s
                    <queryAck><queryId root="2.999.442" extension="q"/><queryResponseCode code="%s"/></queryAck>
                    </controlActProcess></PRPA_IN201306UV02>
                    """.formatted(acknowledgement, subject, outcome);
        }
    }

    @BeforeAll
    static void open() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        new JettyHTTPServerEngineFactory().setTLSServerParametersForPort("localhost", port, ForeignGateway.mutualTls());
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setServiceClass(Discovery.class);
        factory.setServiceBean(new Gateway());
        factory.setWsdlURL("classpath:wsdl/iti55/iti55-raw.wsdl");
        factory.setServiceName(new QName(XCPD, "RespondingGateway_Service"));
        factory.setEndpointName(new QName(XCPD, "RespondingGateway_Port_Soap12"));
        factory.setAddress("https://localhost:" + port + "/services/discovery");
        factory.getFeatures().add(new WSAddressingFeature());
        factory.getInInterceptors().add(new ForeignGateway.UnderstandsHeaders(HEADERS));
        discovery = factory.create();
        URI address = URI.create("https://localhost:" + port + "/services/discovery");
        client = new SoapClient(SoapClientSettings.of(
                new TlsContexts(Keys.CLOCK).client(Keys.identity(Keys.LU_TLS), Keys.PORTUGAL),
                new Endpoints(address, address.resolve("none"), address.resolve("none")),
                Keys.PT_HOME,
                Keys.CLOCK));
    }

    @AfterAll
    static void close() {
        client.close();
        discovery.destroy();
        JettyHTTPServerEngineFactory.destroyForPort(port);
    }

    private static Identification identify(PatientId patient, Demographics demographics) {
        return client.identify(
                new IdentificationQuery(Keys.LU_HOME, Keys.PT_HOME, List.of(patient), List.of(), demographics),
                Credentials.of(Vouching.GOOD.pair().alone()),
                Exchange.within(Duration.ofSeconds(30), Keys.CLOCK));
    }

    @Test
    void identifiesThePersonAndTheirModelReadsOurQuestion() {
        Identification answer = identify(
                Papers.PATIENT,
                new Demographics(
                        Papers.PERSON.name(),
                        Papers.PERSON.birthDate(),
                        Optional.of(AdministrativeGender.FEMALE),
                        Optional.empty()));
        assertThat(answer).isInstanceOf(Identification.Identified.class);
        Identification.Identified found = (Identification.Identified) answer;
        assertThat(found.patient()).isEqualTo(Papers.PATIENT);
        assertThat(found.demographics().birthDate()).isEqualTo(PartialDate.parse("19640229"));
        assertThat(found.demographics().name().map(Object::toString))
                .isEqualTo(Papers.PERSON.name().map(Object::toString));
        PRPAIN201305UV02 asked = ASKED.getLast();
        assertThat(asked.getControlActProcess()
                        .getQueryByParameter()
                        .getValue()
                        .getParameterList()
                        .getLivingSubjectBirthTime())
                .hasSize(1);
        assertThat(asked.getSender().getDevice().getId().getFirst().getRoot()).isEqualTo(Keys.LU_HOME.oid());
        assertThat(HEADERS).extracting(QName::getLocalPart).contains("Security", "MessageID", "Action", "To");
    }

    @Test
    void nobodyFoundMeansNoMatch() {
        assertThat(identify(Papers.OTHER, Demographics.NONE)).isInstanceOf(Identification.NoMatch.class);
    }
}
