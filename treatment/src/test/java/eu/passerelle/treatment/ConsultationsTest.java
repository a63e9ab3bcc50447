package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.Refusal;
import eu.passerelle.discovery.rule.AgreementRule;
import eu.passerelle.discovery.rule.Decision;
import eu.passerelle.discovery.rule.NoticeWay;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.treatment.Confirmation.IdentityAgreement;
import eu.passerelle.trust.PurposeOfUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationsTest {
    private static final NoticeGiven NOTICE = new NoticeGiven(NoticeGiven.Way.TOLD, new LanguageTag("pt-PT"), "test 1");

    private final Fakes.ScriptedCountry portugal = new Fakes.ScriptedCountry();
    private final Fakes.RecordInMemory record = new Fakes.RecordInMemory();
    private final Fakes.ArchiveInMemory archive = new Fakes.ArchiveInMemory();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final SignedIn doctor = Fakes.doctor("doctor-1");
    private final Partners partners = new Fakes.OnlyPortugal(portugal);
    private RuleBook rules = RuleBook.BUILT_IN;
    private final Consultations consultations = Fakes.consultations(partners, () -> rules, record, archive, jobs::add);

    @AfterEach
    void close() {
        consultations.close();
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }

    private Consultation opened() {
        return consultations
                .open(doctor, Fakes.PORTUGAL, NOTICE, PurposeOfUse.TREATMENT)
                .orElseThrow();
    }

    private static IdentityForm form(String number, String birthDate) {
        return new IdentityForm(0, Map.of(0, number), PartialDate.parse(birthDate));
    }

    private Consultation identified(String birthDateInHand) {
        portugal.identification = new Identification.Identified(Summaries.MARIA, Summaries.DEMOGRAPHICS, List.of());
        Consultation consultation = opened();
        assertThat(consultations.identify(consultation, form("999000001", birthDateInHand)))
                .isEmpty();
        work();
        return consultation;
    }

    private static Confirmation care(boolean differenceSeen) {
        return new Confirmation(PurposeOfUse.TREATMENT, "", IdentityAgreement.AGREES, true, differenceSeen);
    }

    private Consultation reading(String cda) {
        Consultation consultation = identified("19570412");
        portugal.list = Summaries.listed();
        portugal.retrieval = Summaries.retrieved(cda);
        assertThat(consultations.confirm(consultation, care(false))).isEqualTo(Confirmation.Outcome.STARTED);
        work();
        return consultation;
    }

    @Test
    void opensNothingForACountryThatCannotBeAsked() {
        assertThat(consultations.open(doctor, new CountryCode("ZZ"), NOTICE, PurposeOfUse.TREATMENT))
                .isEmpty();
        assertThat(record.lines).isEmpty();
    }

    @Test
    void opensNothingThatTheRulesDoNotOfferToTheRole() {
        rules = Fakes.rule(new Decision.Offered(false, Map.of(new LanguageTag("en"), "Not here.")));
        assertThat(consultations.open(doctor, Fakes.PORTUGAL, NOTICE, PurposeOfUse.TREATMENT))
                .isEmpty();
        assertThat(record.lines).isEmpty();
    }

    @Test
    void opensNothingAfterANoticeGivenInAWayThatTheRulesDoNotKnow() {
        rules = Fakes.rule(new Decision.Notice(Set.of(NoticeWay.SCREEN)));
        assertThat(consultations.open(doctor, Fakes.PORTUGAL, NOTICE, PurposeOfUse.TREATMENT))
                .isEmpty();
        NoticeGiven shown = new NoticeGiven(NoticeGiven.Way.ON_SCREEN, new LanguageTag("pt-PT"), "test 1");
        assertThat(consultations.open(doctor, Fakes.PORTUGAL, shown, PurposeOfUse.TREATMENT))
                .isPresent();
    }

    @Test
    void explainsOrallyWhatHasNoTextInTheLanguageWhateverTheRulesSay() {
        rules = Fakes.rule(new Decision.Notice(Set.of(NoticeWay.SCREEN)));
        NoticeGiven told = new NoticeGiven(NoticeGiven.Way.TOLD, new LanguageTag("mt"), NoticeGiven.ORAL);
        assertThat(consultations.open(doctor, Fakes.PORTUGAL, told, PurposeOfUse.TREATMENT))
                .isPresent();
    }

    @Test
    void asksBeforeConfirmingHowThePatientWasInformedWhereARecordSystemDidNotSay() {
        portugal.identification = new Identification.Identified(Summaries.MARIA, Summaries.DEMOGRAPHICS, List.of());
        Consultation consultation = consultations
                .open(doctor, Fakes.PORTUGAL, NoticeGiven.notStated(new LanguageTag("pt")), PurposeOfUse.TREATMENT)
                .orElseThrow();
        consultations.identify(consultation, form("999000001", "19570412"));
        work();
        assertThat(consultations.confirm(consultation, care(false))).isEqualTo(Confirmation.Outcome.NOTICE_MISSING);
        assertThat(consultations.informed(consultation, NOTICE)).isTrue();
        assertThat(consultations.confirm(consultation, care(false))).isEqualTo(Confirmation.Outcome.STARTED);
        assertThat(record.lines).contains("informed TOLD");
        assertThat(consultations.informed(consultation, NOTICE)).as("said once").isFalse();
    }

    @Test
    void takesNoEmergencyWhereTheRulesGiveNone() {
        rules = Fakes.rule(new Decision.Emergency(false));
        assertThat(consultations.open(doctor, Fakes.PORTUGAL, NOTICE, PurposeOfUse.EMERGENCY))
                .isEmpty();
        Consultation consultation = identified("19570412");
        assertThat(consultations.confirm(
                        consultation,
                        new Confirmation(
                                PurposeOfUse.EMERGENCY,
                                "unconscious after a fall",
                                IdentityAgreement.AGREES,
                                false,
                                false)))
                .isEqualTo(Confirmation.Outcome.EMERGENCY_NOT_OFFERED);
        assertThat(portugal.exchanges).hasSize(1);
    }

    @Test
    void asksForNoAgreementWhereTheRulesWantNone() {
        rules = Fakes.rule(new Decision.Agreement(AgreementRule.NONE));
        Consultation consultation = identified("19570412");
        assertThat(consultations.confirm(
                        consultation,
                        new Confirmation(PurposeOfUse.TREATMENT, "", IdentityAgreement.AGREES, false, false)))
                .isEqualTo(Confirmation.Outcome.STARTED);
    }

    @Test
    void keepsTheRulesThatHeldWhenItWasOpened() {
        Consultation consultation = identified("19570412");
        rules = Fakes.rule(new Decision.Agreement(AgreementRule.NONE));
        assertThat(consultations.confirm(
                        consultation,
                        new Confirmation(PurposeOfUse.TREATMENT, "", IdentityAgreement.AGREES, false, false)))
                .isEqualTo(Confirmation.Outcome.PATIENT_AGREEMENT_MISSING);
    }

    @Test
    void tellsTheFieldThatHasNotTheShapeOfTheMask() {
        assertThat(consultations.identify(opened(), form("12", "19570412")))
                .containsExactly(new FieldProblem(0, FieldProblem.What.WRONG_SHAPE));
        assertThat(portugal.exchanges).isEmpty();
    }

    @Test
    void asksForTheBirthDateInHandAlthoughTheMaskDoesNot() {
        assertThat(consultations.identify(opened(), form("999000001", "")))
                .containsExactly(new FieldProblem(FieldProblem.BIRTH_DATE_IN_HAND, FieldProblem.What.MISSING));
    }

    @Test
    void refusesABirthDateInTheFuture() {
        assertThat(consultations.identify(opened(), form("999000001", "20270101")))
                .containsExactly(new FieldProblem(FieldProblem.BIRTH_DATE_IN_HAND, FieldProblem.What.IN_THE_FUTURE));
    }

    @Test
    void waitsWhileTheCountryIsAsked() {
        Consultation consultation = opened();
        consultations.identify(consultation, form("999000001", "19570412"));
        assertThat(consultation.step()).isInstanceOf(Step.Identifying.class);
    }

    @Test
    void showsTheAnswerForConfirmation() {
        assertThat(identified("19570412").step()).isInstanceOfSatisfying(Step.Confirm.class, confirm -> {
            assertThat(confirm.person().patient()).isEqualTo(Summaries.MARIA);
            assertThat(confirm.person().comparison().needsSecondStep()).isFalse();
        });
    }

    @Test
    void demandsASecondStepWhenTheBirthDateInHandDiffers() {
        Consultation consultation = identified("19570413");
        assertThat(consultations.confirm(consultation, care(false)))
                .isEqualTo(Confirmation.Outcome.DIFFERENCE_MUST_BE_SEEN);
        assertThat(portugal.exchanges).hasSize(1);
        assertThat(consultations.confirm(consultation, care(true))).isEqualTo(Confirmation.Outcome.STARTED);
    }

    @Test
    void asksForThePatientsAgreementWhereTheCountryWantsIt() {
        Consultation consultation = identified("19570412");
        assertThat(consultations.confirm(
                        consultation,
                        new Confirmation(PurposeOfUse.TREATMENT, "", IdentityAgreement.AGREES, false, false)))
                .isEqualTo(Confirmation.Outcome.PATIENT_AGREEMENT_MISSING);
        assertThat(record.lines).noneMatch(line -> line.startsWith("confirmed"));
        assertThat(consultations.confirm(consultation, care(false))).isEqualTo(Confirmation.Outcome.STARTED);
    }

    @Test
    void aPatientWhoDoesNotAgreeLeavesNothingBehind() {
        Consultation consultation = identified("19570412");
        consultations.refusedByPatient(consultation);
        assertThat(consultation.step()).isEqualTo(new Step.Closed(Closing.PATIENT_REFUSED));
        assertThat(record.lines).noneMatch(line -> line.startsWith("confirmed"));
        assertThat(portugal.exchanges).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedWhenNobodyFits() {
        Consultation consultation = opened();
        consultations.identify(consultation, form("999000001", "19570412"));
        work();
        assertThat(consultation.step()).isInstanceOfSatisfying(Step.Identify.class, identify -> {
            assertThat(identify.problem().map(Problem::kind)).contains(Problem.Kind.NO_MATCH);
            assertThat(identify.typed().map(typed -> typed.value(0))).contains("999000001");
        });
    }

    @Test
    void saysThatNobodyCanBeToldApartWhereTheMaskTakesNoFurtherDetail() {
        portugal.identification = new Identification.MoreDetailsNeeded(Refusal.of(ErrorCode.ERROR_PI_MULTIPLE_MATCHES));
        Consultation consultation = opened();
        consultations.identify(consultation, form("999000001", "19570412"));
        work();
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Identify.class,
                        identify -> assertThat(identify.problem().map(Problem::kind))
                                .contains(Problem.Kind.CANNOT_BE_TOLD_APART));
    }

    @ParameterizedTest
    @EnumSource(BorderFault.Kind.class)
    void survivesEveryFaultOfThePartner(BorderFault.Kind kind) {
        portugal.fails = true;
        portugal.failure = new BorderFault(kind, "as scripted");
        Consultation consultation = opened();
        consultations.identify(consultation, form("999000001", "19570412"));
        work();
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Identify.class,
                        identify -> assertThat(identify.problem()).contains(Problem.of(new BorderFault(kind, ""))));
        assertThat(record.lines).last().asString().startsWith("reached Identify");
    }

    @Test
    void survivesAFailureOfItsOwn() {
        portugal.fails = true;
        Consultation consultation = opened();
        consultations.identify(consultation, form("999000001", "19570412"));
        work();
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Identify.class,
                        identify -> assertThat(identify.problem().map(Problem::kind))
                                .contains(Problem.Kind.FAILED_HERE));
    }

    @Test
    void dropsAnAnswerThatComesAfterCancel() {
        portugal.identification = new Identification.Identified(Summaries.MARIA, Summaries.DEMOGRAPHICS, List.of());
        Consultation consultation = opened();
        consultations.identify(consultation, form("999000001", "19570412"));
        consultations.cancel(consultation);
        work();
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Identify.class,
                        identify -> assertThat(identify.typed()).isPresent());
    }

    @Test
    void showsTheSummaryOfTheIdentifiedPerson() {
        Consultation consultation = reading(Summaries.cda("999000001", "19570412", "Exemplo"));
        assertThat(consultation.step()).isInstanceOfSatisfying(Step.Reading.class, step -> {
            assertThat(step.view().summary()).isPresent();
            assertThat(step.view().release()).isEqualTo("test 1");
        });
        assertThat(record.lines).contains("read 2.999.620.9^1.1 by test 1", "reached Reading");
        assertThat(consultation.readableUntil())
                .hasValueSatisfying(end -> assertThat(end).isBeforeOrEqualTo(Fakes.NOW.plusSeconds(7200)));
    }

    @Test
    void askForEachThingUnderOneDeadlineAndAnIdOfItsOwn() {
        reading(Summaries.cda("999000001", "19570412", "Exemplo"));
        assertThat(portugal.exchanges).hasSize(3);
        assertThat(portugal.exchanges.get(1).deadline())
                .isEqualTo(portugal.exchanges.get(2).deadline());
        assertThat(portugal.exchanges.stream().map(exchange -> exchange.id()).distinct())
                .hasSize(3);
        assertThat(portugal.credentials.get(0).assertions()).hasSize(1);
        assertThat(portugal.credentials.get(1).assertions()).hasSize(2);
    }

    @Test
    void withholdsTheDocumentOfAnotherPerson() {
        Consultation consultation = reading(Summaries.cda("999000002", "19570412", "Exemplo"));
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Confirm.class,
                        confirm ->
                                assertThat(confirm.problem().map(Problem::kind)).contains(Problem.Kind.WRONG_PERSON));
        assertThat(record.lines).noneMatch(line -> line.startsWith("read"));
    }

    @Test
    void withholdsTheDocumentWithAnotherBirthDate() {
        assertThat(reading(Summaries.cda("999000001", "19570413", "Exemplo")).step())
                .isInstanceOfSatisfying(
                        Step.Confirm.class,
                        confirm ->
                                assertThat(confirm.problem().map(Problem::kind)).contains(Problem.Kind.WRONG_PERSON));
    }

    @Test
    void warnsLoudlyWhenOnlyTheNameDiffers() {
        assertThat(reading(Summaries.cda("999000001", "19570412", "Diferente")).step())
                .isInstanceOfSatisfying(
                        Step.Reading.class,
                        step -> assertThat(step.view().in(new LanguageTag("fr")).notes())
                                .extracting(ReadingNote::kind)
                                .contains(ReadingNote.Kind.SUBJECT_DIFFERS));
    }

    @Test
    void survivesADocumentThatIsNone() {
        assertThat(reading("<html>no</html>").step())
                .isInstanceOfSatisfying(
                        Step.Confirm.class,
                        confirm ->
                                assertThat(confirm.problem().map(Problem::kind)).contains(Problem.Kind.UNREADABLE));
    }

    @Test
    void tellsThatThePatientHasNotAgreed() {
        Consultation consultation = identified("19570412");
        portugal.list = new DocumentList.Refused(Refusal.of(ErrorCode.ERROR_PS_NO_CONSENT));
        consultations.confirm(consultation, care(false));
        work();
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Confirm.class,
                        confirm ->
                                assertThat(confirm.problem().map(Problem::kind)).contains(Problem.Kind.NO_CONSENT));
    }

    @Test
    void tellsThatThereIsNoSummary() {
        Consultation consultation = identified("19570412");
        consultations.confirm(consultation, care(false));
        work();
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Confirm.class,
                        confirm ->
                                assertThat(confirm.problem().map(Problem::kind)).contains(Problem.Kind.NO_DOCUMENT));
    }

    @Test
    void demandsAReasonForAnEmergency() {
        Consultation consultation = identified("19570412");
        assertThat(consultations.confirm(
                        consultation,
                        new Confirmation(PurposeOfUse.EMERGENCY, "short", IdentityAgreement.AGREES, false, false)))
                .isEqualTo(Confirmation.Outcome.REASON_MISSING);
    }

    @Test
    void repeatsTheIdentificationWhenThePurposeBecomesEmergency() {
        Consultation consultation = identified("19570412");
        portugal.list = Summaries.listed();
        portugal.retrieval = Summaries.retrieved(Summaries.cda("999000001", "19570412", "Exemplo"));
        consultations.confirm(
                consultation,
                new Confirmation(
                        PurposeOfUse.EMERGENCY, "unconscious after a fall", IdentityAgreement.AGREES, false, false));
        work();
        assertThat(consultation.step()).isInstanceOf(Step.Reading.class);
        assertThat(portugal.exchanges).hasSize(4);
        assertThat(new String(
                        portugal.credentials.get(1).assertions().getFirst(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("EMERGENCY");
        assertThat(record.lines).contains("confirmed EMERGENCY AGREES");
    }

    @Test
    void forgetsThePatientWhenFinished() {
        Consultation consultation = reading(Summaries.cda("999000001", "19570412", "Exemplo"));
        consultations.finish(consultation);
        assertThat(consultation.step()).isEqualTo(new Step.Closed(Closing.FINISHED));
        assertThat(record.lines).last().isEqualTo("closed FINISHED");
    }

    @Test
    void endsWhenItIsAnotherPerson() {
        Consultation consultation = identified("19570412");
        consultations.rejectIdentity(consultation);
        assertThat(consultation.step()).isEqualTo(new Step.Closed(Closing.IDENTITY_REJECTED));
        assertThat(consultations.confirm(consultation, care(true))).isEqualTo(Confirmation.Outcome.TOO_LATE);
    }

    @Test
    void isFoundByTheProfessionalWhoOpenedItOnly() {
        Consultation consultation = opened();
        assertThat(consultations.find(consultation.token(), doctor)).contains(consultation);
        assertThat(consultations.find(consultation.token(), Fakes.doctor("doctor-2")))
                .isEmpty();
    }

    @Test
    void mixesNoAnswersOfManyConsultations() {
        List<Consultation> many = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> {
                    Consultation consultation = opened();
                    consultations.identify(consultation, form("%09d".formatted(999000000 + i), "19570412"));
                    return consultation;
                })
                .toList();
        int number = 0;
        for (Consultation consultation : many) {
            portugal.identification = new Identification.Identified(
                    new eu.passerelle.border.PatientId("2.16.620.1.101.10.1.1", "canary-" + number),
                    Summaries.DEMOGRAPHICS,
                    List.of());
            Optional.ofNullable(jobs.poll()).orElseThrow().run();
            number++;
        }
        for (int i = 0; i < many.size(); i++) {
            String expected = "canary-" + i;
            assertThat(many.get(i).step())
                    .isInstanceOfSatisfying(
                            Step.Confirm.class,
                            confirm -> assertThat(confirm.person().patient().extension())
                                    .isEqualTo(expected));
        }
    }
}
