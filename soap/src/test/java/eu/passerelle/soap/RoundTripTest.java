package eu.passerelle.soap;

import static eu.passerelle.soap.Samples.CREDENTIALS;
import static eu.passerelle.soap.Samples.PATIENT;
import static eu.passerelle.soap.Samples.PERSON;
import static eu.passerelle.soap.Samples.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Content;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.Note;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.border.Severity;
import eu.passerelle.soap.client.Endpoints;
import eu.passerelle.soap.client.SoapClient;
import eu.passerelle.soap.client.SoapClientSettings;
import eu.passerelle.soap.server.ContactPoint;
import eu.passerelle.soap.server.ContactPointSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our client asks our server over mutual TLS: every outcome arrives as it was given. */
class RoundTripTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final FakeCountry COUNTRY = new FakeCountry();
    private static final List<Sighting> AT_A = new CopyOnWriteArrayList<>();
    private static final List<Sighting> AT_B = new CopyOnWriteArrayList<>();
    private static ContactPoint contactPoint;
    private static SoapClient client;

    @BeforeAll
    static void open() {
        contactPoint = new ContactPoint(
                ContactPointSettings.onLoopback(TestKeys.contextOfA(), Samples.PT, Samples.HOME_A, COUNTRY, CLOCK)
                        .seenBy(AT_A::add));
        client = new SoapClient(SoapClientSettings.of(
                        TestKeys.contextOfB(),
                        Endpoints.below(URI.create("https://localhost:" + contactPoint.port())),
                        Samples.HOME_A,
                        CLOCK)
                .seenBy(AT_B::add));
    }

    @AfterAll
    static void close() {
        client.close();
        contactPoint.close();
    }

    @BeforeEach
    void forget() {
        COUNTRY.asked().clear();
        AT_A.clear();
        AT_B.clear();
    }

    private static Exchange exchange() {
        return Exchange.within(Duration.ofSeconds(20), CLOCK);
    }

    private static Identification identified(Identification answer) {
        COUNTRY.identifies(query -> answer);
        return client.identify(QUERY, CREDENTIALS, exchange());
    }

    private static DocumentList listed(DocumentList answer) {
        COUNTRY.lists(query -> answer);
        return client.find(DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY), CREDENTIALS, exchange());
    }

    private static Retrieval retrieved(Retrieval answer) {
        COUNTRY.gives(address -> answer);
        return client.retrieve(Samples.XML_ADDRESS, CREDENTIALS, exchange());
    }

    @Test
    void carriesTheQuestionAndTheCredentialsUnchanged() {
        Exchange exchange = exchange();
        client.identify(QUERY, CREDENTIALS, exchange);
        FakeCountry.Asked asked = COUNTRY.lastAsked().orElseThrow();
        assertThat(asked.question()).isEqualTo(QUERY);
        assertThat(asked.exchange().id()).isEqualTo(exchange.id());
        Credentials seen = asked.credentials();
        assertThat(seen.assertions()).hasSize(1);
        assertThat(seen.assertions().getFirst()).isEqualTo(Samples.ASSERTION);
        assertThat(seen.peer()).startsWith(TestKeys.B.certificate());
    }

    @Test
    void carriesSeveralIdentifiersAndSlipsOfForm() {
        IdentificationQuery query = new IdentificationQuery(
                Samples.HOME_B, Samples.HOME_A, List.of(Samples.ASKED, PATIENT), List.of("1.2.3"), Demographics.NONE);
        client.identify(query, CREDENTIALS, exchange());
        assertThat(COUNTRY.lastAsked().orElseThrow().question()).isEqualTo(query);
    }

    @Test
    void identifiesOnePersonUnderAnotherIdentifier() {
        Identification answer = new Identification.Identified(PATIENT, PERSON, List.of());
        assertThat(identified(answer)).isEqualTo(answer);
    }

    @Test
    void cutsABirthTimeToItsDay() {
        Demographics person =
                new Demographics(PERSON.name(), PartialDate.parse("196402291130"), PERSON.gender(), PERSON.address());
        assertThat(identified(new Identification.Identified(PATIENT, person, List.of())))
                .isEqualTo(new Identification.Identified(PATIENT, PERSON, List.of()));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"1964", "196402", ""})
    void answersAnErrorWhenTheBirthDateCannotBeSaid(String birthDate) {
        Demographics person =
                new Demographics(PERSON.name(), PartialDate.parse(birthDate), PERSON.gender(), PERSON.address());
        assertThat(identified(new Identification.Identified(PATIENT, person, List.of())))
                .isInstanceOfSatisfying(Identification.Refused.class, refused -> {
                    assertThat(refused.refusal().known()).contains(ErrorCode.ERROR_PI_GENERIC);
                    assertThat(refused.reason()).contains(IdentificationReason.ANSWER_NOT_AVAILABLE);
                });
    }

    @Test
    void saysThatNobodyFits() {
        Identification answer = new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH));
        assertThat(identified(answer)).isEqualTo(answer);
    }

    @Test
    void saysThatOneMoreDetailIsNeeded() {
        Identification answer = new Identification.MoreDetailsNeeded(Refusal.of(ErrorCode.ERROR_PI_MULTIPLE_MATCHES));
        assertThat(identified(answer)).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(IdentificationReason.class)
    void refusesWithEveryReason(IdentificationReason reason) {
        Identification answer = new Identification.Refused(
                Refusal.of(ErrorCode.ERROR_PI_MISSING_REQUIRED_FIELDS, "A <field> is missing."), Optional.of(reason));
        assertThat(identified(answer)).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {
                "INSUFFICIENT_RIGHTS",
                "ASSERTION_INVALID",
                "WARNING_PI_NO_CONSENT",
                "ERROR_HPI_AUTHENTICATION_NOT_RECEIVED"
            })
    void refusesForWantOfRightsWhereNoReasonIsGiven(ErrorCode code) {
        assertThat(identified(new Identification.Refused(Refusal.of(code), Optional.empty())))
                .isEqualTo(new Identification.Refused(
                        Refusal.of(code), Optional.of(IdentificationReason.INSUFFICIENT_RIGHTS)));
    }

    @Test
    void refusesWithoutReasonWhereNoneFits() {
        Identification answer =
                new Identification.Refused(Refusal.of(ErrorCode.ERROR_PI_REGISTRY_NOT_AVAILABLE), Optional.empty());
        assertThat(identified(answer)).isEqualTo(answer);
    }

    @Test
    void answersAnExceptionByCode() {
        COUNTRY.identifies(query -> {
            throw new IllegalStateException("secret of Maria");
        });
        COUNTRY.lists(query -> {
            throw new IllegalStateException("secret of Maria");
        });
        COUNTRY.gives(address -> {
            throw new IllegalStateException("secret of Maria");
        });
        assertThat(client.identify(QUERY, CREDENTIALS, exchange()))
                .isEqualTo(new Identification.Refused(
                        Refusal.of(ErrorCode.ERROR_PI_GENERIC), Optional.of(IdentificationReason.INTERNAL_ERROR)));
        assertThat(client.find(DocumentQuery.of(PATIENT, DocumentKind.EPRESCRIPTION), CREDENTIALS, exchange()))
                .isEqualTo(new DocumentList.Refused(Refusal.of(ErrorCode.ERROR_EP_GENERIC)));
        assertThat(client.retrieve(Samples.XML_ADDRESS, CREDENTIALS, exchange()))
                .isEqualTo(new Retrieval.Refused(Refusal.of(ErrorCode.ERROR_GENERIC), List.of()));
    }

    @Test
    void listsADocumentAndItsTwin() {
        DocumentList answer = new DocumentList.Found(
                List.of(Samples.XML_ENTRY, Samples.PDF_ENTRY),
                List.of(Note.warning(ErrorCode.TM_NOT_TRANSCODED, "One code.")));
        assertThat(listed(answer)).isEqualTo(answer);
    }

    @Test
    void neverListsATwinWhoseOriginalIsNotThere() {
        DocumentEntry alone = Samples.PDF_ENTRY;
        assertThat(listed(new DocumentList.Found(List.of(alone), List.of())))
                .isInstanceOfSatisfying(DocumentList.Found.class, found -> {
                    assertThat(found.entries()).hasSize(1);
                    assertThat(found.entries().getFirst().twinOf()).isEmpty();
                });
    }

    @Test
    void neverSaysNotFoundBesideDocuments() {
        DocumentList answer = new DocumentList.Found(
                List.of(Samples.XML_ENTRY),
                List.of(
                        Note.warning(ErrorCode.ERROR_PS_NOT_FOUND, ""),
                        new Note(Refusal.of(ErrorCode.PRESCRIPTION_REGISTRY_UNREACHABLE)),
                        new Note(Refusal.of(ErrorCode.ERROR_ORCD_GENERIC))));
        assertThat(listed(answer))
                .isEqualTo(new DocumentList.Found(
                        List.of(Samples.XML_ENTRY),
                        List.of(Note.warning(ErrorCode.ERROR_ORCD_GENERIC, ErrorCode.ERROR_ORCD_GENERIC.meaning()))));
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(listed(new DocumentList.None(Refusal.of(ErrorCode.ERROR_PS_NOT_FOUND))))
                .isEqualTo(new DocumentList.None(new Refusal.Known(
                        ErrorCode.ERROR_PS_NOT_FOUND, ErrorCode.ERROR_PS_NOT_FOUND.meaning(), Severity.WARNING)));
    }

    @Test
    void refusesAList() {
        DocumentList answer = new DocumentList.Refused(Refusal.of(ErrorCode.OTHER_PATIENT));
        assertThat(listed(answer)).isEqualTo(answer);
    }

    @Test
    void carriesSeveralKindsAndFilters() {
        DocumentQuery query = new DocumentQuery(
                PATIENT,
                List.of(DocumentKind.HOSPITAL_DISCHARGE, DocumentKind.MEDICAL_IMAGES),
                List.of(),
                new DocumentQuery.DocumentFilter(
                        java.util.OptionalLong.of(1000),
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2025-01-01T00:00:00Z"))));
        client.find(query, CREDENTIALS, exchange());
        assertThat(COUNTRY.lastAsked().orElseThrow().question()).isEqualTo(query);
    }

    @Test
    void retrievesADocumentByteForByte() {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Document document = new Document(Samples.XML_ADDRESS, "text/xml", Content.of(bytes));
        Note note = Note.warning(ErrorCode.TM_NOT_TRANSCODED, "Two codes \"of\" it.");
        assertThat(retrieved(new Retrieval.Retrieved(document, List.of(note))))
                .isInstanceOfSatisfying(Retrieval.Retrieved.class, got -> {
                    assertThat(got.document().content().bytes()).isEqualTo(bytes);
                    assertThat(got.document().mimeType()).isEqualTo("text/xml");
                    assertThat(got.document().address()).isEqualTo(Samples.XML_ADDRESS);
                    assertThat(got.notes()).containsExactly(note);
                });
        assertThat(COUNTRY.lastAsked().orElseThrow().question()).isEqualTo(Samples.XML_ADDRESS);
    }

    @Test
    void saysThatADocumentIsMissing() {
        assertThat(retrieved(new Retrieval.Missing(Refusal.of(ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING))))
                .isInstanceOfSatisfying(Retrieval.Missing.class, missing -> {
                    assertThat(missing.refusal().known()).contains(ErrorCode.MISSING_DOCUMENT);
                    assertThat(missing.refusal().text()).startsWith("ERROR_GENERIC_DOCUMENT_MISSING : ");
                });
    }

    @Test
    void refusesADocumentWithAllCodes() {
        Retrieval answer = new Retrieval.Refused(
                Refusal.of(ErrorCode.ERROR_PS_MISSING_EXPECTED_MAPPING),
                List.of(new Note(Refusal.of(ErrorCode.TM_REQUIRED_NOT_TRANSCODED, "4505 of <this>"))));
        assertThat(retrieved(answer)).isEqualTo(answer);
    }

    @Test
    void bothSidesSeeTheSameExchange() {
        Exchange exchange = exchange();
        COUNTRY.givesDocument(Samples.document("<ClinicalDocument/>"));
        client.retrieve(Samples.XML_ADDRESS, CREDENTIALS, exchange);
        Sighting a = AT_A.getFirst();
        Sighting b = AT_B.getFirst();
        assertThat(a.transaction()).contains(exchange.id()).isEqualTo(b.transaction());
        assertThat(a.requestSha256()).isEqualTo(b.requestSha256()).hasSize(64);
        assertThat(a.responseSha256()).isEqualTo(b.responseSha256()).hasSize(64);
        assertThat(a.operation()).isEqualTo(b.operation()).isEqualTo("ITI-39");
        assertThat(a.messageId()).isEqualTo(exchange.id().urn());
        assertThat(a.peer()).contains(TestKeys.B.certificate());
        assertThat(b.peer()).contains(TestKeys.A.certificate());
        assertThat(a.outcome()).isEqualTo("answered");
    }
}
