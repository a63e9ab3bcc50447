package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.Identification;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.treatment.Confirmation.IdentityAgreement;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingStepsTest {
    private Instant now = Fakes.NOW;
    private final InstantSource clock = () -> now;
    private final Fakes.ScriptedCountry portugal = new Fakes.ScriptedCountry();
    private final Fakes.RecordInMemory record = new Fakes.RecordInMemory();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final SignedIn doctor = Fakes.doctor("doctor-1");
    private final Partners partners = new Fakes.OnlyPortugal(portugal);
    private final Consultations consultations = new Consultations(
            partners,
            () -> RuleBook.BUILT_IN,
            record,
            new Fakes.ArchiveInMemory(),
            new Questions(
                    Fakes.LUXEMBOURG,
                    partners,
                    Fakes.assertions(clock),
                    () -> new SilentRelease("test 1"),
                    record,
                    clock,
                    jobs::add),
            AttemptLimits.USUAL,
            clock,
            ZoneOffset.UTC);
    private final ReadingSteps reading = consultations.reading();

    @AfterEach
    void close() {
        consultations.close();
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private SignedIn loggedInAgain() {
        return new SignedIn(doctor.subject(), doctor.professional(), doctor.authenticationClass(), now);
    }

    private Consultation confirmed(DocumentList list) {
        portugal.identification = new Identification.Identified(Summaries.MARIA, Summaries.DEMOGRAPHICS, List.of());
        portugal.list = list;
        portugal.retrieval = Summaries.retrieved(Summaries.cda("999000001", "19570412", "Exemplo"));
        Consultation consultation = consultations
                .open(
                        doctor,
                        Fakes.PORTUGAL,
                        new NoticeGiven(NoticeGiven.Way.TOLD, new LanguageTag("pt-PT"), "test 1"),
                        PurposeOfUse.TREATMENT)
                .orElseThrow();
        consultations.identify(
                consultation, new IdentityForm(0, Map.of(0, "999000001"), PartialDate.parse("19570412")));
        work();
        consultations.confirm(
                consultation, new Confirmation(PurposeOfUse.TREATMENT, "", IdentityAgreement.AGREES, true, false));
        work();
        return consultation;
    }

    private static DocumentList two() {
        return new DocumentList.Found(
                List.of(
                        Summaries.structured("1.1"),
                        Summaries.structured("2.1"),
                        Summaries.pdf("2.2", Optional.of("2.1"))),
                List.of());
    }

    @Test
    void readsOnForTwoMoreHoursWithANewTreatmentRelationship() {
        Consultation consultation = confirmed(Summaries.listed());
        Proof before = consultation.proof().orElseThrow();
        later(Duration.ofMinutes(110));
        assertThat(reading.extend(consultation, doctor)).isEqualTo(Extension.EXTENDED);
        assertThat(consultation.readableUntil()).contains(now.plus(Duration.ofMinutes(119)));
        assertThat(consultation.proof().orElseThrow().credentials().assertions().getLast())
                .isNotEqualTo(before.credentials().assertions().getLast());
        assertThat(record.lines).contains("EXTENDED " + now.plus(Duration.ofMinutes(119)));
        later(Duration.ofMinutes(60));
        assertThat(consultations
                        .find(consultation.token(), doctor)
                        .orElseThrow()
                        .step())
                .isInstanceOf(Step.Reading.class);
    }

    @Test
    void neverReadsOnBeyondTheEndOfTheLogin() {
        Consultation consultation = confirmed(Summaries.listed());
        later(Duration.ofMinutes(118));
        reading.extend(consultation, doctor);
        later(Duration.ofMinutes(115));
        reading.extend(consultation, doctor);
        assertThat(consultation.readableUntil().orElseThrow())
                .isAfter(doctor.end().minusSeconds(120))
                .isBeforeOrEqualTo(doctor.end());
        Instant end = consultation.readableUntil().orElseThrow();
        assertThat(reading.extend(consultation, doctor)).isEqualTo(Extension.LOGIN_FIRST);
        assertThat(consultation.readableUntil()).contains(end);
    }

    @Test
    void aNewLoginComesBackToTheSameSummaryAndReadsOn() {
        Consultation consultation = confirmed(Summaries.listed());
        Step before = consultation.step();
        later(Duration.ofMinutes(115));
        SignedIn again = loggedInAgain();
        assertThat(consultations.find(consultation.token(), again)).contains(consultation);
        assertThat(consultation.step()).isSameAs(before);
        assertThat(record.lines).containsOnlyOnce("LOGGED_IN_AGAIN");
        consultations.find(consultation.token(), again);
        assertThat(record.lines).containsOnlyOnce("LOGGED_IN_AGAIN");
        assertThat(reading.extend(consultation, again)).isEqualTo(Extension.EXTENDED);
    }

    @Test
    void extendsNothingThatIsOver() {
        Consultation consultation = confirmed(Summaries.listed());
        later(Duration.ofMinutes(121));
        consultations.find(consultation.token(), doctor);
        assertThat(consultation.step()).isEqualTo(new Step.Closed(Closing.EXPIRED));
        assertThat(reading.extend(consultation, doctor)).isEqualTo(Extension.OVER);
        assertThat(consultation.step()).isEqualTo(new Step.Closed(Closing.EXPIRED));
        assertThat(consultation.proof()).isEmpty();
    }

    @Test
    void letsTheProfessionalChooseAmongSeveralSummaries() {
        Consultation consultation = confirmed(two());
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Choosing.class,
                        choosing -> assertThat(choosing.offered().summaries()).hasSize(2));
        reading.choose(consultation, 7);
        assertThat(consultation.step()).isInstanceOf(Step.Choosing.class);
        reading.choose(consultation, 1);
        work();
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Reading.class,
                        step -> assertThat(step.view().pdfEntry()).contains(Summaries.pdf("2.2", Optional.of("2.1"))));
        reading.chooseAgain(consultation);
        assertThat(consultation.step()).isInstanceOf(Step.Choosing.class);
    }

    @Test
    void comesBackToTheListWhenASummaryCannotBeFetched() {
        Consultation consultation = confirmed(two());
        portugal.fails = true;
        portugal.failure = new BorderFault(BorderFault.Kind.CUT_OFF, "as scripted");
        reading.choose(consultation, 0);
        work();
        assertThat(consultation.step())
                .isInstanceOfSatisfying(
                        Step.Choosing.class,
                        choosing -> assertThat(choosing.problem().map(Problem::kind))
                                .contains(Problem.Kind.CUT_OFF));
    }

    @Test
    void showsNoLateSummaryAfterTheChoiceWasCancelled() {
        Consultation consultation = confirmed(two());
        reading.choose(consultation, 0);
        consultations.cancel(consultation);
        work();
        assertThat(consultation.step()).isInstanceOf(Step.Choosing.class);
    }

    @Test
    void asksForThePdfAgainWhereItFailed() {
        Consultation consultation = confirmed(new DocumentList.Found(
                List.of(Summaries.structured("1.1"), Summaries.pdf("1.2", Optional.empty())), List.of()));
        SummaryView view = ((Step.Reading) consultation.step()).view();
        assertThat(view.pdf()).isInstanceOf(PdfOfCountry.Failed.class);
        int asked = portugal.exchanges.size();
        reading.fetchPdfAgain(consultation);
        assertThat(view.pdf()).isInstanceOf(PdfOfCountry.Fetching.class);
        work();
        assertThat(portugal.exchanges).hasSize(asked + 1);
        assertThat(view.pdf()).isInstanceOf(PdfOfCountry.Failed.class);
    }

    @Test
    void takesOneOpinionAndOnlyAfterTheEnd() {
        Consultation consultation = confirmed(Summaries.listed());
        Opinion opinion = new Opinion(new CountryCode("PT"), Opinion.Useful.YES, Opinion.Trouble.SLOW);
        reading.opinion(consultation, opinion);
        assertThat(record.lines).doesNotContain("thought YES SLOW");
        consultations.finish(consultation);
        reading.opinion(consultation, opinion);
        reading.opinion(consultation, opinion);
        assertThat(record.lines).containsOnlyOnce("thought YES SLOW");
    }

    @Test
    void takesNoOpinionOfWhatWasNeverOpened() {
        Consultation consultation = confirmed(two());
        assertThat(consultation.step()).isInstanceOf(Step.Choosing.class);
        consultations.finish(consultation);
        reading.opinion(consultation, new Opinion(new CountryCode("PT"), Opinion.Useful.YES, Opinion.Trouble.SLOW));
        assertThat(record.lines).doesNotContain("thought YES SLOW");
    }
}
