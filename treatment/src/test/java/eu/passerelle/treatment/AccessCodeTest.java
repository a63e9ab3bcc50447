package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.border.Severity;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.discovery.mask.PersonSearch;
import eu.passerelle.discovery.mask.SearchMask;
import eu.passerelle.discovery.rule.Decision;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.treatment.Confirmation.IdentityAgreement;
import eu.passerelle.treatment.Confirmation.Outcome;
import eu.passerelle.trust.PurposeOfUse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A code that the patient hands over, where the rules say that the country expects one. */
class AccessCodeTest {
    private static final PatientId CODE = new PatientId("2.999.9", "ABC123");

    private final List<IdentificationQuery> asked = new ArrayList<>();
    private final List<String> proofs = new ArrayList<>();
    private final Fakes.RecordInMemory record = new Fakes.RecordInMemory();
    private Identification identification =
            new Identification.Identified(Summaries.MARIA, Summaries.DEMOGRAPHICS, List.of());
    private Optional<DocumentList> list = Optional.empty();
    private List<MaskField> secrets = List.of(secret(MaskField.Kind.ID, MaskField.ACCESS_CODE));
    private boolean expected = true;
    private final Consultations consultations = new Consultations(
            new WithCode(),
            () -> expected ? Fakes.rule(new Decision.AccessCode(true)) : RuleBook.BUILT_IN,
            record,
            new Fakes.ArchiveInMemory(),
            Fakes.questions(new WithCode(), record, Runnable::run),
            AttemptLimits.USUAL.stoppingAfter(3),
            Fakes.CLOCK,
            ZoneOffset.UTC);

    @AfterEach
    void close() {
        consultations.close();
    }

    private static MaskField secret(MaskField.Kind kind, String label) {
        return new MaskField(
                kind,
                label,
                Optional.of(CODE.root()),
                Optional.of("[A-Z0-9]{6}"),
                false,
                "",
                Optional.empty(),
                Map.of());
    }

    private final class WithCode implements Partners, CountryOfAffiliation {
        @Override
        public List<Partner> all() {
            Partner known = Fakes.portugal();
            PersonSearch person = Fakes.mask().form(MaskScope.PS).search();
            return List.of(new Partner(
                    known.country(),
                    known.name(),
                    known.homeCommunityId(),
                    known.endpoints(),
                    known.trusted(),
                    known.services(),
                    known.languages(),
                    known.deadline(),
                    Optional.of(new SearchMask(
                            known.country(), new PersonSearch(person.alternatives(), secrets), List.of()))));
        }

        @Override
        public Optional<Partner> of(CountryCode country) {
            return all().stream().findFirst();
        }

        @Override
        public CountryOfAffiliation reach(CountryCode country, Access access) {
            return this;
        }

        @Override
        public Identification identify(IdentificationQuery query, Credentials with, Exchange exchange) {
            asked.add(query);
            return identification;
        }

        @Override
        public DocumentList find(DocumentQuery query, Credentials with, Exchange exchange) {
            proofs.add(new String(with.assertions().getLast(), StandardCharsets.UTF_8));
            return list.orElse(new DocumentList.None(Refusal.of(ErrorCode.ERROR_PS_NOT_FOUND)));
        }

        @Override
        public Retrieval retrieve(DocumentAddress document, Credentials with, Exchange exchange) {
            return new Retrieval.Missing(Refusal.of(ErrorCode.MISSING_DOCUMENT));
        }
    }

    private Consultation identified(Map<Integer, String> typed) {
        Consultation consultation = consultations
                .open(
                        Fakes.doctor("doctor-1"),
                        Fakes.PORTUGAL,
                        new NoticeGiven(NoticeGiven.Way.TOLD, new LanguageTag("pt-PT"), "test 1"),
                        PurposeOfUse.TREATMENT)
                .orElseThrow();
        consultations.identify(consultation, new IdentityForm(0, typed, PartialDate.parse("19570412")));
        assertThat(consultation.step()).isInstanceOf(Step.Confirm.class);
        return consultation;
    }

    private Consultation identified() {
        return identified(Map.of(0, "999000001"));
    }

    private static Confirmation care(String code) {
        return new Confirmation(PurposeOfUse.TREATMENT, "", IdentityAgreement.AGREES, true, false).withAccessCode(code);
    }

    private static Optional<Problem> problem(Consultation consultation) {
        return consultation.step() instanceof Step.Confirm confirm ? confirm.problem() : Optional.empty();
    }

    private static Identification locked() {
        return new Identification.Refused(
                new Refusal.Foreign("LOCKED", "2 attempts left", Severity.ERROR),
                Optional.of(IdentificationReason.PATIENT_AUTHENTICATION_REQUIRED));
    }

    @Test
    void isDemandedBeforeConfirmingWhereTheRulesExpectIt() {
        Consultation consultation = identified();
        assertThat(consultation.expectsCode()).isTrue();
        assertThat(consultations.confirm(consultation, care(" "))).isEqualTo(Outcome.ACCESS_CODE_MISSING);
        assertThat(consultations.confirm(consultation, care("12"))).isEqualTo(Outcome.ACCESS_CODE_SHAPE);
        assertThat(asked).hasSize(1);
        assertThat(proofs).isEmpty();
    }

    @Test
    void isNotDemandedWhereTheRulesDoNotSay() {
        expected = false;
        Consultation consultation = identified();
        assertThat(consultation.expectsCode()).isFalse();
        assertThat(consultations.confirm(consultation, care(""))).isEqualTo(Outcome.STARTED);
        assertThat(asked).hasSize(1);
        assertThat(proofs).hasSize(1);
    }

    @Test
    void isNotDemandedInAnEmergency() {
        Consultation consultation = identified();
        assertThat(consultations.confirm(
                        consultation,
                        new Confirmation(
                                PurposeOfUse.EMERGENCY,
                                "unconscious after a fall",
                                IdentityAgreement.AGREES,
                                false,
                                false)))
                .isEqualTo(Outcome.STARTED);
        assertThat(asked.getLast().identifiers()).containsExactly(Summaries.MARIA);
        assertThat(consultation.expectsCode()).as("care is another question").isTrue();
    }

    @Test
    void travelsAsOneMoreIdentifierAndIsAskedOnce() {
        Consultation consultation = identified();
        assertThat(consultations.confirm(consultation, care("abc 123"))).isEqualTo(Outcome.STARTED);
        assertThat(asked.getLast().identifiers()).containsExactly(Summaries.MARIA, CODE);
        assertThat(proofs).hasSize(1).noneMatch(proof -> proof.contains("ABC123"));
        assertThat(consultation.expectsCode()).isFalse();
        assertThat(record.lines).noneMatch(line -> line.contains("ABC123"));
    }

    @Test
    void isNotAskedAgainWhenItCameWithTheSearch() {
        Consultation consultation = identified(Map.of(0, "999000001", 1, "ABC123"));
        assertThat(consultation.expectsCode()).isFalse();
        assertThat(consultations.confirm(consultation, care(""))).isEqualTo(Outcome.STARTED);
    }

    @Test
    void travelsWithTheTreatmentRelationshipWhereTheMaskHasNoPlaceForIt() {
        secrets = List.of();
        Consultation consultation = identified();
        consultations.confirm(consultation, care("ABC123"));
        assertThat(asked).hasSize(1);
        assertThat(proofs).hasSize(1).allMatch(proof -> proof.contains("ABC123"));
        list = Optional.of(new DocumentList.Refused(Refusal.of(ErrorCode.OTHER_DOCUMENT_KEYS)));
        consultations.confirm(consultation, care("ABC124"));
        assertThat(problem(consultation).map(Problem::kind)).contains(Problem.Kind.ACCESS_CODE_WRONG);
        assertThat(consultation.expectsCode()).isTrue();
        consultations.finish(consultation);
        assertThat(consultation.documentKeys().dispensationPinCode()).isEmpty();
    }

    @Test
    void tellsThatItWasWrongInTheWordsOfTheCountryAndStaysAtTheConfirmation() {
        Consultation consultation = identified();
        identification = locked();
        consultations.confirm(consultation, care("ABC124"));
        assertThat(problem(consultation)).hasValueSatisfying(said -> {
            assertThat(said.kind()).isEqualTo(Problem.Kind.ACCESS_CODE_WRONG);
            assertThat(said.partnerText()).isEqualTo("2 attempts left");
        });
        assertThat(consultation.expectsCode()).isTrue();
        assertThat(proofs).isEmpty();
    }

    @Test
    void cannotBeGuessedForEver() {
        Consultation consultation = identified();
        identification = locked();
        for (String code : List.of("AAA111", "AAA112", "AAA113", "AAA114")) {
            consultations.confirm(consultation, care(code));
        }
        assertThat(asked).as("the search and three codes").hasSize(4);
        assertThat(problem(consultation).map(Problem::kind)).contains(Problem.Kind.TOO_MANY_ATTEMPTS);
    }

    @Test
    void opensNothingWhenTheCountryNamesAnotherPersonForIt() {
        Consultation consultation = identified();
        identification = new Identification.Identified(
                new PatientId(Summaries.MARIA.root(), "999000002"), Summaries.DEMOGRAPHICS, List.of());
        consultations.confirm(consultation, care("ABC123"));
        assertThat(problem(consultation).map(Problem::kind)).contains(Problem.Kind.DATA_DISAGREE);
        assertThat(proofs).isEmpty();
    }

    @Test
    void isInNoText() {
        Optional<AccessCode> code = AccessCode.of(identified().form(), "ABC123");
        assertThat(code).isPresent();
        assertThat(code.toString() + care("ABC123")).doesNotContain("ABC123");
    }
}
