package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.Refusal;
import eu.passerelle.discovery.rule.AgreementRule;
import eu.passerelle.discovery.rule.Decision;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.national.NoticeArchive;
import eu.passerelle.national.SignedNotice;
import eu.passerelle.treatment.Confirmation.Difference;
import eu.passerelle.treatment.Confirmation.IdentityAgreement;
import eu.passerelle.treatment.Confirmation.Outcome;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between a professional and a stranger's summary: attempts, reasons, agreements. */
class SafeguardsTest {
    private static final LanguageTag PORTUGUESE = new LanguageTag("pt");
    private static final NoticeGiven TOLD = new NoticeGiven(NoticeGiven.Way.TOLD, PORTUGUESE, "test 1");
    private static final NoticeGiven NOT_POSSIBLE = new NoticeGiven(NoticeGiven.Way.NOT_POSSIBLE, PORTUGUESE, "test 1");
    private static final Strokes DRAWN =
            Strokes.parse("10,10 200,100 300,40;400,60 500,90 600,20").orElseThrow();

    private final Fakes.ScriptedCountry portugal = new Fakes.ScriptedCountry();
    private final Fakes.RecordInMemory record = new Fakes.RecordInMemory();
    private final Fakes.ArchiveInMemory kept = new Fakes.ArchiveInMemory();
    private NoticeArchive archive = kept;
    private Instant now = Fakes.NOW;
    private final InstantSource clock = () -> now;
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Partners partners = new Fakes.OnlyPortugal(portugal);
    private RuleBook rules = RuleBook.BUILT_IN;
    private final Consultations consultations = new Consultations(
            partners,
            () -> rules,
            record,
            new NoticeArchive() {
                @Override
                public void keep(SignedNotice notice) {
                    archive.keep(notice);
                }

                @Override
                public List<SignedNotice> of(String reference) {
                    return archive.of(reference);
                }
            },
            Fakes.questions(partners, record, jobs::add),
            AttemptLimits.USUAL.stoppingAfter(5),
            clock,
            ZoneOffset.UTC);

    @AfterEach
    void close() {
        consultations.close();
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }

    private Consultation opened(String subject, NoticeGiven notice) {
        PurposeOfUse purpose =
                notice.way() == NoticeGiven.Way.NOT_POSSIBLE ? PurposeOfUse.EMERGENCY : PurposeOfUse.TREATMENT;
        return consultations
                .open(Fakes.doctor(subject), Fakes.PORTUGAL, notice, purpose)
                .orElseThrow();
    }

    private void ask(Consultation consultation) {
        assertThat(consultations.identify(
                        consultation, new IdentityForm(0, Map.of(0, "999000001"), PartialDate.parse("19570412"))))
                .isEmpty();
        work();
    }

    private Consultation identified(NoticeGiven notice) {
        portugal.identification = new Identification.Identified(Summaries.MARIA, Summaries.DEMOGRAPHICS, List.of());
        Consultation consultation = opened("doctor-1", notice);
        ask(consultation);
        assertThat(consultation.step()).isInstanceOf(Step.Confirm.class);
        return consultation;
    }

    private static Confirmation care(Optional<PatientSignature> signature) {
        return new Confirmation(
                PurposeOfUse.TREATMENT,
                EmergencyReason.NONE,
                IdentityAgreement.AGREES,
                Set.of(),
                true,
                signature,
                false);
    }

    private static Confirmation emergency(EmergencyReason reason) {
        return new Confirmation(
                PurposeOfUse.EMERGENCY, reason, IdentityAgreement.AGREES, Set.of(), false, Optional.empty(), false);
    }

    private static Optional<Problem.Kind> problem(Consultation consultation) {
        return consultation.step() instanceof Step.Identify identify
                ? identify.problem().map(Problem::kind)
                : Optional.empty();
    }

    @Test
    void suggestsHelpAfterThreeFailuresInTenMinutes() {
        Consultation consultation = opened("doctor-1", TOLD);
        ask(consultation);
        ask(consultation);
        assertThat(consultations.suggestsHelp(consultation)).isFalse();
        ask(consultation);
        assertThat(consultations.suggestsHelp(consultation)).isTrue();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(consultations.suggestsHelp(consultation)).isFalse();
    }

    @Test
    void asksNobodyAnyMoreAfterTooManyFailuresAndRecordsIt() {
        Consultation consultation = opened("doctor-1", TOLD);
        for (int i = 0; i < 5; i++) {
            ask(consultation);
            assertThat(problem(consultation)).contains(Problem.Kind.NO_MATCH);
        }
        int asked = portugal.exchanges.size();
        ask(consultation);
        assertThat(problem(consultation)).contains(Problem.Kind.TOO_MANY_ATTEMPTS);
        ask(opened("doctor-1", TOLD));
        assertThat(portugal.exchanges).hasSize(asked);
        assertThat(record.lines).contains("reached Identify TOO_MANY_ATTEMPTS");
        now = now.plus(Duration.ofMinutes(61));
        ask(consultation);
        assertThat(portugal.exchanges).hasSize(asked + 1);
    }

    @Test
    void countsEachProfessionalAndOnlyWhatTheCountryAnswered() {
        Consultation consultation = opened("doctor-1", TOLD);
        portugal.identification = new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_REGISTRY_NOT_AVAILABLE));
        for (int i = 0; i < 7; i++) {
            ask(consultation);
        }
        assertThat(problem(consultation)).contains(Problem.Kind.REGISTRY_UNAVAILABLE);
        portugal.identification = new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH));
        for (int i = 0; i < 5; i++) {
            ask(consultation);
        }
        ask(opened("doctor-2", TOLD));
        assertThat(portugal.exchanges).hasSize(13);
    }

    @Test
    void asksOnceForAButtonPressedTwice() {
        Consultation consultation = opened("doctor-1", TOLD);
        IdentityForm form = new IdentityForm(0, Map.of(0, "999000001"), PartialDate.parse("19570412"));
        consultations.identify(consultation, form);
        consultations.identify(consultation, form);
        work();
        assertThat(portugal.exchanges).hasSize(1);
    }

    @Test
    void needsTheSignatureWhereTheRuleWantsOne() {
        rules = Fakes.rule(new Decision.Agreement(AgreementRule.SIGNED));
        Consultation consultation = identified(TOLD);
        assertThat(consultations.confirm(consultation, care(Optional.empty()))).isEqualTo(Outcome.SIGNATURE_MISSING);
        assertThat(kept.kept).isEmpty();
        assertThat(consultations.confirm(
                        consultation, care(Optional.of(PatientSignature.drawn("Pode?", PORTUGUESE, DRAWN)))))
                .isEqualTo(Outcome.STARTED);
        work();
        assertThat(kept.of(consultation.reference().value())).singleElement().satisfies(notice -> {
            assertThat(notice.question()).isEqualTo("Pode?");
            assertThat(notice.noticeVersion()).isEqualTo("test 1");
            assertThat(notice.signedAt()).isEqualTo(Fakes.NOW);
            assertThat(notice.mark().content()).startsWith("<svg").contains("M10 10 L200 100");
        });
        assertThat(record.confirmed)
                .last()
                .extracting(ConsultationRecord.Confirmed::patientAgreement)
                .isEqualTo("SIGNED ON SCREEN");
    }

    @Test
    void asksNothingWhenWhatWasSignedCannotBeKept() {
        rules = Fakes.rule(new Decision.Agreement(AgreementRule.SIGNED));
        Consultation consultation = identified(TOLD);
        int asked = portugal.exchanges.size();
        archive = new NoticeArchive() {
            @Override
            public void keep(SignedNotice notice) {
                throw new IllegalStateException("full");
            }

            @Override
            public List<SignedNotice> of(String reference) {
                return List.of();
            }
        };
        consultations.confirm(consultation, care(PatientSignature.onPaper("Pode?", PORTUGUESE, "Ward 3, folder 7")));
        work();
        assertThat(portugal.exchanges).hasSize(asked);
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Confirm.class,
                        confirm ->
                                assertThat(confirm.problem().map(Problem::kind)).contains(Problem.Kind.FAILED_HERE));
    }

    @Test
    void knowsWhereThePaperIs() {
        assertThat(PatientSignature.onPaper("Pode?", PORTUGUESE, " ")).isEmpty();
        assertThat(PatientSignature.onPaper("Pode?", PORTUGUESE, "Ward 3")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, '', REASON_MISSING",
        "OTHER, short, REASON_MISSING",
        "OTHER, fell from a ladder, STARTED",
        "UNCONSCIOUS, '', STARTED",
        "DANGER_TO_LIFE, '', STARTED"
    })
    void demandsAReasonForAnEmergency(EmergencyReason.Kind kind, String words, Outcome outcome) {
        Consultation consultation = identified(NOT_POSSIBLE);
        assertThat(consultations.confirm(consultation, emergency(new EmergencyReason(kind, words))))
                .isEqualTo(outcome);
    }

    @Test
    void goesThroughAnEmergencyWithoutNoticeUnderOneProof() {
        Consultation consultation = identified(NOT_POSSIBLE);
        consultations.confirm(consultation, emergency(new EmergencyReason(EmergencyReason.Kind.UNCONSCIOUS, "")));
        work();
        assertThat(portugal.exchanges).hasSize(2);
        assertThat(record.confirmed).last().satisfies(confirmed -> {
            assertThat(confirmed.purpose()).isEqualTo("EMERGENCY");
            assertThat(confirmed.emergencyReason()).isEqualTo("UNCONSCIOUS");
        });
    }

    @Test
    void beginsCareWithTheNotice() {
        Consultation consultation = identified(NOT_POSSIBLE);
        assertThat(consultations.confirm(consultation, care(Optional.empty()))).isEqualTo(Outcome.NOTICE_MISSING);
    }

    @Test
    void recordsWhatDiffers() {
        rules = Fakes.rule(new Decision.Agreement(AgreementRule.NONE));
        Consultation consultation = identified(TOLD);
        Confirmation some = new Confirmation(
                PurposeOfUse.TREATMENT,
                EmergencyReason.NONE,
                IdentityAgreement.SOME_DIFFER,
                Set.of(),
                false,
                Optional.empty(),
                false);
        assertThat(consultations.confirm(consultation, some)).isEqualTo(Outcome.DIFFERENCES_MISSING);
        assertThat(consultations.confirm(
                        consultation,
                        new Confirmation(
                                PurposeOfUse.TREATMENT,
                                EmergencyReason.NONE,
                                IdentityAgreement.SOME_DIFFER,
                                Set.of(Difference.SPELLING, Difference.ADDRESS),
                                false,
                                Optional.empty(),
                                false)))
                .isEqualTo(Outcome.STARTED);
        work();
        assertThat(record.confirmed)
                .last()
                .extracting(ConsultationRecord.Confirmed::identityAgreement)
                .isEqualTo("SOME_DIFFER ADDRESS SPELLING");
    }
}
