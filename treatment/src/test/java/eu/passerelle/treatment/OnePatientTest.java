package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Identification;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.trust.PurposeOfUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A professional at a screen has one patient at a time. */
class OnePatientTest {
    private final Fakes.ScriptedCountry portugal = new Fakes.ScriptedCountry();
    private final Fakes.RecordInMemory record = new Fakes.RecordInMemory();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Partners partners = new Fakes.OnlyPortugal(portugal);
    private final Consultations consultations =
            Fakes.consultations(partners, () -> RuleBook.BUILT_IN, record, new Fakes.ArchiveInMemory(), jobs::add);

    @AfterEach
    void close() {
        consultations.close();
    }

    private Consultation opened(String subject) {
        portugal.identification = new Identification.Identified(Summaries.MARIA, Summaries.DEMOGRAPHICS, List.of());
        return consultations
                .open(
                        Fakes.doctor(subject),
                        Fakes.PORTUGAL,
                        new NoticeGiven(NoticeGiven.Way.TOLD, new LanguageTag("pt-PT"), "test 1"),
                        PurposeOfUse.TREATMENT)
                .orElseThrow();
    }

    private List<FieldProblem> ask(Consultation consultation, String number) {
        List<FieldProblem> problems = consultations.identifyAlone(
                consultation, new IdentityForm(0, Map.of(0, number), PartialDate.parse("19570412")));
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
        return problems;
    }

    @Test
    void asksForNobodyWhileAnotherPatientIsOpen() {
        Consultation first = opened("doctor-1");
        Consultation second = opened("doctor-1");
        ask(first, "999000001");
        assertThat(ask(second, "999000001")).isEmpty();
        assertThat(second.step()).isInstanceOf(Step.Identify.class);
        assertThat(portugal.exchanges).hasSize(1);
        assertThat(consultations.inTheWay(second)).containsExactly(first);
        assertThat(consultations.inTheWay(first)).as("a form is no patient").isEmpty();
    }

    @Test
    void asksForNobodyWhileAnotherIsBeingAskedFor() {
        Consultation first = opened("doctor-1");
        consultations.identifyAlone(first, new IdentityForm(0, Map.of(0, "999000001"), PartialDate.parse("19570412")));
        Consultation second = opened("doctor-1");
        consultations.identifyAlone(second, new IdentityForm(0, Map.of(0, "999000001"), PartialDate.parse("19570412")));
        assertThat(jobs).hasSize(1);
    }

    @Test
    void stillTellsWhatIsWrongWithTheForm() {
        ask(opened("doctor-1"), "999000001");
        assertThat(ask(opened("doctor-1"), "12")).containsExactly(new FieldProblem(0, FieldProblem.What.WRONG_SHAPE));
    }

    @Test
    void goesOnOnceTheOtherIsClosedWhoseConfirmationIsDestroyed() {
        Consultation first = opened("doctor-1");
        ask(first, "999000001");
        Consultation second = opened("doctor-1");
        consultations.closeOthers(second);
        assertThat(first.step()).isEqualTo(new Step.Closed(Closing.FINISHED));
        assertThat(first.proof()).isEmpty();
        ask(second, "999000001");
        assertThat(second.step()).isInstanceOf(Step.Confirm.class);
    }

    @Test
    void leavesThePatientsOfOthersAlone() {
        Consultation others = opened("doctor-2");
        ask(others, "999000001");
        Consultation own = opened("doctor-1");
        consultations.closeOthers(own);
        ask(own, "999000001");
        assertThat(own.step()).isInstanceOf(Step.Confirm.class);
        assertThat(others.step()).isInstanceOf(Step.Confirm.class);
    }
}
