package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Content;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Note;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.border.Severity;
import eu.passerelle.soap.xca.ListAnswer;
import eu.passerelle.soap.xca.ListRequest;
import eu.passerelle.soap.xca.RetrieveAnswer;
import eu.passerelle.soap.xca.RetrieveRequest;
import eu.passerelle.soap.xca.RetrieveRequest.Wanted;
import eu.passerelle.soap.xca.SubmissionAnswer;
import eu.passerelle.soap.xcpd.DiscoveryAnswer;
import eu.passerelle.soap.xcpd.DiscoveryRequest;
import eu.passerelle.soap.xcpd.InstanceId;
import eu.passerelle.xml.XmlWriter;
import jakarta.xml.bind.JAXBContext;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.hl7.v3.PRPAIN201305UV02;
import org.hl7.v3.PRPAIN201306UV02;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Every message we send is valid by the schemas of HL7, ebXML and IHE, as other implementations ship them. */
class SchemaJudgeTest {
    private static final Schema DISCOVERY_REQUEST = hl7("PRPA_IN201305UV02");
    private static final Schema DISCOVERY_ANSWER = hl7("PRPA_IN201306UV02");
    private static final Schema REGISTRY = schema("wsdl/schema/ebRS30/query.xsd");
    /** Two files of the set share a namespace, and only one of them would be read unless both are included. */
    private static final Schema REPOSITORY = schema(new StreamSource(
            new StringReader("<schema xmlns=\"http://www.w3.org/2001/XMLSchema\""
                    + " targetNamespace=\"urn:ihe:iti:xds-b:2007\"><include schemaLocation=\"xcf.xsd\"/>"
                    + "<include schemaLocation=\"IHEXDSB.xsd\"/></schema>"),
            url("wsdl/schema/IHE/xcf.xsd").replace("xcf.xsd", "both.xsd")));

    private static final Demographics PERSON = new Demographics(
            Optional.of(new PersonName("D'Ávila & Söhne", "Maria José")),
            PartialDate.parse("19640229"),
            Optional.of(AdministrativeGender.FEMALE),
            Optional.of(new PostalAddress("Rua <do> Ouro 1", "Lisboa", "1100-060", "PT")));
    private static final IdentificationQuery QUERY = new IdentificationQuery(
            Keys.LU_HOME, Keys.PT_HOME, List.of(Papers.PATIENT, Papers.OTHER), List.of(), PERSON);
    private static final DiscoveryRequest ASKED =
            new DiscoveryRequest(new InstanceId("2.999.1", "1"), new InstanceId("2.999.2", "2"), QUERY);
    private static final Refusal WARNING = new Refusal.Known(ErrorCode.ERROR_PS_NOT_FOUND, "none", Severity.WARNING);

    private static Schema hl7(String message) {
        return schema("schemas/HL7V3/NE2008/multicacheschemas/" + message + ".xsd");
    }

    private static String url(String resource) {
        return String.valueOf(SchemaJudgeTest.class.getClassLoader().getResource(resource));
    }

    private static Schema schema(String resource) {
        return schema(new StreamSource(url(resource)));
    }

    private static Schema schema(Source source) {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(source);
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(Consumer<XmlWriter> message) {
        XmlWriter xml = new XmlWriter();
        message.accept(xml);
        return xml.bytes();
    }

    private static List<String> errors(Schema schema, byte[] message) {
        List<String> errors = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new DefaultHandler() {
                @Override
                public void error(SAXParseException e) {
                    errors.add(e.getMessage());
                }
            });
            validator.validate(new StreamSource(new ByteArrayInputStream(message)));
        } catch (org.xml.sax.SAXException | java.io.IOException e) {
            errors.add("fatal: " + e.getMessage());
        }
        return errors;
    }

    private static void valid(Schema schema, Consumer<XmlWriter> message) {
        byte[] written = written(message);
        assertThat(errors(schema, written))
                .as(new String(written, StandardCharsets.UTF_8))
                .isEmpty();
    }

    @Test
    void aJudgeThatNeverSaysNoIsNone() {
        byte[] empty = "<PRPA_IN201305UV02 xmlns=\"urn:hl7-org:v3\"/>".getBytes(StandardCharsets.UTF_8);
        byte[] query = "<AdhocQueryRequest xmlns=\"urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0\"/>"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(errors(DISCOVERY_REQUEST, empty)).isNotEmpty();
        assertThat(errors(REGISTRY, query)).isNotEmpty();
        assertThat(errors(
                        REPOSITORY,
                        "<RetrieveDocumentSetRequest xmlns=\"urn:ihe:iti:xds-b:2007\"/>"
                                .getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("not complete");
    }

    @Test
    void questionsOfIdentityAreValid() {
        valid(DISCOVERY_REQUEST, xml -> DiscoveryRequest.write(xml, QUERY, Keys.CLOCK.instant()));
        valid(DISCOVERY_REQUEST, xml -> DiscoveryRequest.write(xml, Papers.WHO, Keys.CLOCK.instant()));
    }

    static Stream<Arguments> identifications() {
        List<Arguments> outcomes = new ArrayList<>();
        outcomes.add(Arguments.of("identified", new Identification.Identified(Papers.PATIENT, PERSON, List.of())));
        outcomes.add(Arguments.of(
                "identified with little",
                new Identification.Identified(
                        Papers.PATIENT,
                        new Demographics(
                                Optional.of(new PersonName("Ponte", "")),
                                PartialDate.parse("19640229"),
                                Optional.empty(),
                                Optional.empty()),
                        List.of())));
        outcomes.add(Arguments.of("nobody", new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH))));
        outcomes.add(Arguments.of(
                "several", new Identification.MoreDetailsNeeded(Refusal.of(ErrorCode.ERROR_PI_MULTIPLE_MATCHES))));
        outcomes.add(Arguments.of(
                "refused without reason",
                new Identification.Refused(Refusal.of(ErrorCode.ERROR_PI_GENERIC), Optional.empty())));
        for (IdentificationReason reason : IdentificationReason.values()) {
            outcomes.add(Arguments.of(
                    "refused: " + reason,
                    new Identification.Refused(Refusal.of(ErrorCode.INSUFFICIENT_RIGHTS), Optional.of(reason))));
        }
        return outcomes.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identifications")
    void answersOfIdentityAreValid(String name, Identification outcome) {
        valid(DISCOVERY_ANSWER, xml -> DiscoveryAnswer.write(xml, ASKED, outcome, Keys.PT_HOME, Keys.CLOCK.instant()));
    }

    @Test
    void gematiksModelReadsWhatWeWrite() throws Exception {
        JAXBContext context = JAXBContext.newInstance(PRPAIN201305UV02.class, PRPAIN201306UV02.class);
        PRPAIN201305UV02 question = (PRPAIN201305UV02) unwrapped(context.createUnmarshaller()
                .unmarshal(new ByteArrayInputStream(
                        written(xml -> DiscoveryRequest.write(xml, QUERY, Keys.CLOCK.instant())))));
        assertThat(question.getControlActProcess()
                        .getQueryByParameter()
                        .getValue()
                        .getParameterList()
                        .getLivingSubjectId())
                .extracting(id -> id.getValue().getFirst().getExtension())
                .containsExactly(Papers.PATIENT.extension(), Papers.OTHER.extension());
        PRPAIN201306UV02 answer = (PRPAIN201306UV02) unwrapped(context.createUnmarshaller()
                .unmarshal(new ByteArrayInputStream(written(xml -> DiscoveryAnswer.write(
                        xml,
                        ASKED,
                        new Identification.Identified(Papers.PATIENT, PERSON, List.of()),
                        Keys.PT_HOME,
                        Keys.CLOCK.instant())))));
        assertThat(answer.getControlActProcess()
                        .getSubject()
                        .getFirst()
                        .getRegistrationEvent()
                        .getSubject1()
                        .getPatient()
                        .getId()
                        .getFirst()
                        .getExtension())
                .isEqualTo(Papers.PATIENT.extension());
    }

    private static Object unwrapped(Object read) {
        return read instanceof jakarta.xml.bind.JAXBElement<?> element ? element.getValue() : read;
    }

    @Test
    void questionsForDocumentsAreValid() {
        valid(REGISTRY, xml -> ListRequest.write(xml, Papers.WHICH));
        valid(
                REGISTRY,
                xml -> ListRequest.write(xml, DocumentQuery.of(Papers.PATIENT, DocumentKind.LABORATORY_REPORT)));
        valid(REPOSITORY, xml -> RetrieveRequest.write(xml, Papers.THIS));
    }

    private static DocumentEntry entry(String document, String format, Optional<String> twinOf) {
        return new DocumentEntry(
                Papers.address(document),
                Papers.PATIENT,
                DocumentKind.PATIENT_SUMMARY,
                format,
                "text/xml",
                "Patient Summary",
                "A & B",
                PartialDate.parse("20260102030405"),
                Optional.of(LanguageTag.of("pt-PT")),
                OptionalLong.of(4711),
                Optional.of("abcdef"),
                "N",
                List.of("^Costa^Ana"),
                twinOf);
    }

    static Stream<Arguments> lists() {
        DocumentEntry structured = entry(Papers.DOCUMENT, DocumentKind.PATIENT_SUMMARY.formatCode(), Optional.empty());
        DocumentEntry pdf = entry(Papers.OTHER_DOCUMENT, DocumentKind.PDF_FORMAT_CODE, Optional.of(Papers.DOCUMENT));
        return Stream.of(
                Arguments.of("one", new DocumentList.Found(List.of(structured), List.of())),
                Arguments.of("twins", new DocumentList.Found(List.of(structured, pdf), List.of())),
                Arguments.of("with a note", new DocumentList.Found(List.of(structured), List.of(new Note(WARNING)))),
                Arguments.of("none", new DocumentList.None(WARNING)),
                Arguments.of("refused", new DocumentList.Refused(Refusal.of(ErrorCode.INSUFFICIENT_RIGHTS))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void listsAreValid(String name, DocumentList outcome) {
        valid(REGISTRY, xml -> ListAnswer.write(xml, outcome, Keys.PT));
    }

    static Stream<Arguments> retrievals() {
        Document document = new Document(Papers.THIS, "text/xml", Content.of("<a/>".getBytes(StandardCharsets.UTF_8)));
        return Stream.of(
                Arguments.of("one", new Retrieval.Retrieved(document, List.of())),
                Arguments.of("with a note", new Retrieval.Retrieved(document, List.of(new Note(WARNING)))),
                Arguments.of("missing", new Retrieval.Missing(Refusal.of(ErrorCode.MISSING_DOCUMENT))),
                Arguments.of(
                        "refused",
                        new Retrieval.Refused(Refusal.of(ErrorCode.INSUFFICIENT_RIGHTS), List.of(new Note(WARNING)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("retrievals")
    void documentAnswersAreValid(String name, Retrieval outcome) {
        Wanted wanted = new Wanted(Keys.PT_HOME.urn(), Keys.PT_HOME.oid(), Papers.DOCUMENT, Optional.of(Papers.THIS));
        valid(
                REPOSITORY,
                xml -> new RetrieveAnswer(List.of(new RetrieveAnswer.Answered(wanted, outcome)), Keys.PT_HOME)
                        .writeInline(xml));
    }

    @Test
    void theRefusalOfASubmissionIsValid() {
        valid(REGISTRY, xml -> SubmissionAnswer.writeRefusal(xml, Refusal.of(ErrorCode.UNKNOWN_DOCUMENT_CLASS)));
    }
}
