package eu.passerelle.national.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PatientId;
import eu.passerelle.national.PatientRegister;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.choice.CodeLock;
import eu.passerelle.trust.Authority;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a register does where patients lock their summary with a code; skipped in countries that have none. */
public interface AccessCodeContract {
    PatientRegister register();

    ChoiceMatrix matrix();

    Authority authority(PurposeOfUse purpose);

    Optional<Locked> locked();

    /** Moves the clock of the register. */
    void letPass(Duration time);

    /** A patient with a code, and one that is not it. */
    record Locked(PatientId asked, PatientId right, PatientId wrong) {}

    private Locked patient() {
        Optional<Locked> locked = locked();
        assumeTrue(locked.isPresent(), "no access codes in this country");
        letPass(CodeLock.TERM.plusSeconds(1));
        assertThat(ask(
                        PurposeOfUse.TREATMENT,
                        locked.get().asked(),
                        locked.get().right()))
                .isInstanceOf(RegisterAnswer.One.class);
        return locked.get();
    }

    private RegisterAnswer ask(PurposeOfUse purpose, PatientId... identifiers) {
        return register()
                .find(
                        authority(purpose),
                        new IdentificationQuery(
                                new HomeCommunityId("2.999.1.1"),
                                new HomeCommunityId("2.999.1.2"),
                                List.of(identifiers),
                                List.of(),
                                Demographics.NONE));
    }

    private RegisterAnswer.Rejected wrong(Locked patient) {
        return (RegisterAnswer.Rejected) ask(PurposeOfUse.TREATMENT, patient.asked(), patient.wrong());
    }

    @Test
    default void missingWrongAndLockedAreToldApart() {
        Locked patient = patient();
        RegisterAnswer.Rejected missing = (RegisterAnswer.Rejected) ask(PurposeOfUse.TREATMENT, patient.asked());
        RegisterAnswer.Rejected first = wrong(patient);
        RegisterAnswer.Rejected second = wrong(patient);
        RegisterAnswer.Rejected third = wrong(patient);

        assertThat(List.of(missing.code(), first.code(), third.code())).doesNotHaveDuplicates();
        assertThat(List.of(missing.text(), first.text(), second.text(), third.text()))
                .doesNotHaveDuplicates()
                .noneMatch(text -> text.contains(patient.wrong().extension())
                        || text.contains(patient.right().extension()));
        assertThat(first.text()).contains("2");
        assertThat(second.text()).contains("1");
    }

    @Test
    default void lockedOpensNotEvenWithTheRightCodeUntilTheTermIsOver() {
        Locked patient = patient();
        RegisterAnswer.Rejected last = wrong(patient);
        for (int i = 1; i < CodeLock.TRIES; i++) {
            last = wrong(patient);
        }
        assertThat(ask(PurposeOfUse.TREATMENT, patient.asked(), patient.right()))
                .isEqualTo(last);
        letPass(CodeLock.TERM);
        assertThat(ask(PurposeOfUse.TREATMENT, patient.asked(), patient.right()))
                .isInstanceOf(RegisterAnswer.One.class);
    }

    @Test
    default void theRightCodeGivesAllTriesBack() {
        Locked patient = patient();
        RegisterAnswer.Rejected first = wrong(patient);
        wrong(patient);
        ask(PurposeOfUse.TREATMENT, patient.asked(), patient.right());
        assertThat(wrong(patient)).isEqualTo(first);
    }

    @Test
    default void aMissingCodeIsNoTry() {
        Locked patient = patient();
        RegisterAnswer.Rejected first = wrong(patient);
        ask(PurposeOfUse.TREATMENT, patient.asked(), patient.right());
        for (int i = 0; i <= CodeLock.TRIES; i++) {
            ask(PurposeOfUse.TREATMENT, patient.asked());
        }
        assertThat(wrong(patient)).isEqualTo(first);
    }

    @Test
    default void manyAtTheSameTimeHaveNoMoreTriesThanOne() throws InterruptedException, ExecutionException {
        Locked patient = patient();
        List<Callable<RegisterAnswer.Rejected>> tries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tries.add(() -> wrong(patient));
        }
        List<RegisterAnswer.Rejected> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<RegisterAnswer.Rejected> answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }
        RegisterAnswer.Rejected locked = wrong(patient);
        assertThat(answers).filteredOn(answer -> !answer.equals(locked)).hasSize(CodeLock.TRIES - 1);
        assertThat(answers).filteredOn(locked::equals).hasSize(12 - CodeLock.TRIES + 1);
    }

    @Test
    default void anEmergencyNeedsTheCodeOnlyWhereTheMatrixSaysSo() {
        Locked patient = patient();
        RegisterAnswer answer = ask(PurposeOfUse.EMERGENCY, patient.asked());
        if (matrix().demandsAccessCode(PurposeOfUse.EMERGENCY)) {
            assertThat(answer).isInstanceOf(RegisterAnswer.Rejected.class);
        } else {
            assertThat(answer).isInstanceOf(RegisterAnswer.One.class);
        }
    }
}
