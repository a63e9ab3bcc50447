package eu.passerelle.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.DocumentQuery.DocumentFilter;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.Retrieval;
import eu.passerelle.national.ConsentRegister.ConsentDecision;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import eu.passerelle.trust.Permission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AffiliationTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
    private static final HomeCommunityId OWN = new HomeCommunityId("2.16.17.710.820.1000.990.1");
    private static final HomeCommunityId ASKING = new HomeCommunityId("1.3.182.2.12.10000734.6.1");
    private static final PatientId PATIENT = new PatientId("2.16.620.1.101.10.1.1", "999000001");
    private static final Visitor VISITOR = new Visitor(CLOCK);
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    private final ScriptedNation nation = new ScriptedNation();
    private final Affiliation affiliation = new Affiliation(
            OWN,
            (credentials, demand, exchange) -> VISITOR.checks().check(credentials, demand),
            nation,
            NoCatalogue::new);

    /** Knows no code: every required one is refused. */
    private record NoCatalogue() implements Release {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Decision toPivot(Binding binding, Code code) {
            return new Decision.Unmapped("nothing is known");
        }

        @Override
        public Rendering render(Code code, LanguageTag language) {
            return new Rendering("", language, Rendering.Source.NONE, name(), List.of());
        }
    }

    private static Exchange exchange() {
        return Exchange.within(Duration.ofSeconds(30), CLOCK);
    }

    private static IdentificationQuery query(HomeCommunityId receiver, List<PatientId> ids, List<String> incomplete) {
        return new IdentificationQuery(ASKING, receiver, ids, incomplete, Demographics.NONE);
    }

    private Identification identify(IdentificationQuery query) {
        return affiliation.identify(query, VISITOR.identity(ALL), exchange());
    }

    private DocumentList find(DocumentQuery query, Credentials credentials) {
        return affiliation.find(query, credentials, exchange());
    }

    private Retrieval retrieve(String uniqueId, Credentials credentials) {
        return affiliation.retrieve(new DocumentAddress(OWN, OWN.oid(), uniqueId), credentials, exchange());
    }

    private static ErrorCode code(Identification answer) {
        return switch (answer) {
            case Identification.Identified found -> throw new AssertionError("identified");
            case Identification.NoMatch none -> none.refusal().known().orElseThrow();
            case Identification.MoreDetailsNeeded more -> more.refusal().known().orElseThrow();
            case Identification.Refused refused -> refused.refusal().known().orElseThrow();
        };
    }

    private static ErrorCode code(DocumentList answer) {
        return switch (answer) {
            case DocumentList.Found found -> throw new AssertionError("found");
            case DocumentList.None none -> none.refusal().known().orElseThrow();
            case DocumentList.Refused refused -> refused.refusal().known().orElseThrow();
        };
    }

    private static ErrorCode code(Retrieval answer) {
        return switch (answer) {
            case Retrieval.Retrieved retrieved -> throw new AssertionError("retrieved");
            case Retrieval.Missing missing -> missing.refusal().known().orElseThrow();
            case Retrieval.Refused refused -> refused.refusal().known().orElseThrow();
        };
    }

    @Test
    void asksNothingNationalWithoutAssertions() {
        Credentials none = Credentials.of(List.of());
        assertThat(code(affiliation.identify(query(OWN, List.of(PATIENT), List.of()), none, exchange())))
                .isEqualTo(ErrorCode.ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
        assertThat(code(find(DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY), none)))
                .isEqualTo(ErrorCode.ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
        assertThat(code(retrieve("2.999.9^1.1", none))).isEqualTo(ErrorCode.ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
        assertThat(nation.asked).isEmpty();
    }

    @Test
    void refusesAMissingPermissionWithInsufficientRights() {
        Identification answer = affiliation.identify(
                query(OWN, List.of(PATIENT), List.of()), VISITOR.identity(EnumSet.of(Permission.PROBLEMS)), exchange());
        assertThat(code(answer)).isEqualTo(ErrorCode.INSUFFICIENT_RIGHTS);
        assertThat(((Identification.Refused) answer).reason()).contains(IdentificationReason.INSUFFICIENT_RIGHTS);
        assertThat(nation.asked).isEmpty();
    }

    @Test
    void demandsThePermissionsOfASummaryBeforeFetchingOne() {
        Credentials few = VISITOR.treating(PATIENT, EnumSet.of(Permission.EXISTING_ORDERS, Permission.MEDICATIONS));
        assertThat(code(retrieve("2.999.9^1.1", few))).isEqualTo(ErrorCode.INSUFFICIENT_RIGHTS);
        assertThat(nation.asked).isEmpty();
    }

    @Test
    void doesNotAnswerForAnotherContactPoint() {
        Identification answer = identify(query(new HomeCommunityId("2.999.5"), List.of(PATIENT), List.of()));
        assertThat(code(answer)).isEqualTo(ErrorCode.ERROR_PI_GENERIC);
        assertThat(((Identification.Refused) answer).reason()).contains(IdentificationReason.ANSWER_NOT_AVAILABLE);
    }

    @Test
    void demandsAnIdentifier() {
        Identification answer = identify(query(OWN, List.of(), List.of()));
        assertThat(((Identification.Refused) answer).reason())
                .contains(IdentificationReason.DEMOGRAPHICS_QUERY_NOT_ALLOWED);
    }

    @Test
    void refusesAnIdentifierWithoutValueAsMalformed() {
        assertThat(code(identify(query(OWN, List.of(), List.of("2.16.620.1.101.10.1.1")))))
                .isEqualTo(ErrorCode.ERROR_PI_INCORRECT_FORMATTING);
    }

    @Test
    void answersWithTheIdOfTheRegister() {
        PatientId other = new PatientId("2.999.300.1", "internal-1");
        nation.answer = new RegisterAnswer.One(
                other,
                new Demographics(
                        Optional.of(new PersonName("Exemplo", "Maria")),
                        Optional.of(new PartialDate("19570412", "")),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(identify(query(OWN, List.of(PATIENT), List.of())))
                .isInstanceOfSatisfying(
                        Identification.Identified.class,
                        found -> assertThat(found.patient()).isEqualTo(other));
    }

    @Test
    void neverListsSeveralPersons() {
        nation.answer = new RegisterAnswer.Several();
        assertThat(code(identify(query(OWN, List.of(PATIENT), List.of()))))
                .isEqualTo(ErrorCode.ERROR_PI_MULTIPLE_MATCHES);
    }

    @Test
    void answersNobodyWhoseBirthDateIsNotKnownToTheDay() {
        nation.answer = new RegisterAnswer.One(
                PATIENT,
                new Demographics(
                        Optional.empty(),
                        Optional.of(new PartialDate("1957", "")),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(code(identify(query(OWN, List.of(PATIENT), List.of())))).isEqualTo(ErrorCode.ERROR_PI_GENERIC);
    }

    @Test
    void tellsThatTheRegisterIsDown() {
        nation.down = true;
        assertThat(code(identify(query(OWN, List.of(PATIENT), List.of()))))
                .isEqualTo(ErrorCode.ERROR_PI_REGISTRY_NOT_AVAILABLE);
        assertThat(code(find(DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY), VISITOR.treating(PATIENT, ALL))))
                .isEqualTo(ErrorCode.ERROR_PS_REGISTRY_NOT_AVAILABLE);
        assertThat(code(retrieve("2.999.9^1.1", VISITOR.treating(PATIENT, ALL))))
                .isEqualTo(ErrorCode.ERROR_PS_REGISTRY_NOT_AVAILABLE);
    }

    @Test
    void listsWhatTheSourceOffers() {
        assertThat(find(DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY), VISITOR.treating(PATIENT, ALL)))
                .isInstanceOfSatisfying(
                        DocumentList.Found.class,
                        found -> assertThat(found.entries().getFirst().address().documentUniqueId())
                                .isEqualTo("2.999.9^1.1"));
    }

    @Test
    void listsNothingOfAnotherPatientThanTheOneTreated() {
        PatientId other = new PatientId(PATIENT.root(), "999000002");
        assertThat(code(find(DocumentQuery.of(other, DocumentKind.PATIENT_SUMMARY), VISITOR.treating(PATIENT, ALL))))
                .isEqualTo(ErrorCode.OTHER_PATIENT);
        assertThat(nation.asked).isEmpty();
    }

    @Test
    void saysThatThereIsNone() {
        nation.entries = List.of();
        assertThat(code(find(DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY), VISITOR.treating(PATIENT, ALL))))
                .isEqualTo(ErrorCode.ERROR_PS_NOT_FOUND);
    }

    @Test
    void asksTheConsentEachTimeAndStopsThere() {
        nation.consent = ConsentDecision.WITHHELD;
        assertThat(code(find(DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY), VISITOR.treating(PATIENT, ALL))))
                .isEqualTo(ErrorCode.ERROR_PS_NO_CONSENT);
        assertThat(code(retrieve("2.999.9^1.1", VISITOR.treating(PATIENT, ALL))))
                .isEqualTo(ErrorCode.ERROR_PS_NO_CONSENT);
        assertThat(nation.asked).containsExactly("consent", "consent");
    }

    @Test
    void refusesKindsThatAreNotServedByName() {
        Credentials credentials = VISITOR.treating(PATIENT, ALL);
        for (DocumentKind kind : EnumSet.complementOf(EnumSet.of(DocumentKind.PATIENT_SUMMARY))) {
            assertThat(code(find(DocumentQuery.of(PATIENT, kind), credentials)))
                    .isEqualTo(ErrorCode.ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN);
        }
        assertThat(code(find(
                        new DocumentQuery(PATIENT, List.of(), List.of("99999-9"), DocumentFilter.NONE), credentials)))
                .isEqualTo(ErrorCode.ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN);
        assertThat(nation.asked).isEmpty();
    }

    @Test
    void missesADocumentThatIsNotThere() {
        assertThat(retrieve("2.999.9^404", VISITOR.treating(PATIENT, ALL))).isInstanceOf(Retrieval.Missing.class);
    }

    @Test
    void sendsNoDocumentWhoseRequiredCodeHasNoMapping() {
        nation.document = """
                <ClinicalDocument xmlns="urn:hl7-org:v3"><code code="X" codeSystem="2.999.1" displayName="Resumo"/>
                </ClinicalDocument>
                """;
        assertThat(code(retrieve("2.999.9^1.1", VISITOR.treating(PATIENT, ALL))))
                .isEqualTo(ErrorCode.ERROR_PS_MISSING_EXPECTED_MAPPING);
    }
}
