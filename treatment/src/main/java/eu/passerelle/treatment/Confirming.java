package eu.passerelle.treatment;

import eu.passerelle.discovery.rule.AgreementRule;
import eu.passerelle.national.NoticeArchive;
import eu.passerelle.trust.PurposeOfUse;
import java.time.InstantSource;
import java.util.Optional;

/** P4: whether a confirmation says all that it must, and what is kept before anything is asked with it. */
final class Confirming {
    private final ConsultationRecord record;
    private final NoticeArchive archive;
    private final Questions questions;
    private final Attempts attempts;
    private final InstantSource clock;

    Confirming(
            ConsultationRecord record,
            NoticeArchive archive,
            Questions questions,
            Attempts attempts,
            InstantSource clock) {
        this.record = record;
        this.archive = archive;
        this.questions = questions;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Recorded before anything is confirmed; false when it was said before, or the rules do not know this way. */
    boolean informed(Consultation consultation, NoticeGiven notice) {
        if (!consultation.informed(notice)) {
            return false;
        }
        record.informed(consultation.id(), notice);
        return true;
    }

    /** P4: the professional confirms; the documents are asked for. */
    Confirmation.Outcome confirm(Consultation consultation, Confirmation confirmation) {
        if (!(consultation.step() instanceof Step.Confirm confirm)) {
            return Confirmation.Outcome.TOO_LATE;
        }
        Optional<Confirmation.Outcome> lacking = ConfirmationCheck.lacking(consultation, confirmation);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        if (confirm.person().comparison().needsSecondStep() && !confirmation.differenceSeen()) {
            return Confirmation.Outcome.DIFFERENCE_MUST_BE_SEEN;
        }
        if (confirmation.purpose() == PurposeOfUse.EMERGENCY) {
            informed(consultation, NoticeGiven.notPossible(consultation.notice().language()));
        }
        if (triedTooOften(consultation, confirmation)) {
            stop(consultation, confirm);
            return Confirmation.Outcome.STARTED;
        }
        questions.open(
                consultation,
                confirm,
                confirmation,
                () -> keep(consultation, confirmation),
                next -> attempts.answered(consultation, next));
        return Confirmation.Outcome.STARTED;
    }

    private boolean triedTooOften(Consultation consultation, Confirmation confirmation) {
        return confirmation.purpose() == PurposeOfUse.TREATMENT
                && consultation.expectsCode()
                && attempts.exhausted(consultation);
    }

    private void stop(Consultation consultation, Step.Confirm confirm) {
        Problem stopped = Problem.of(Problem.Kind.TOO_MANY_ATTEMPTS);
        if (consultation
                .moveFrom(confirm, new Step.Confirm(confirm.person(), Optional.of(stopped)))
                .isPresent()) {
            record.reached(consultation.id(), "Confirm", stopped.kind().name());
        }
    }

    /** What was signed is durable before anything is asked with it. */
    private void keep(Consultation consultation, Confirmation confirmation) {
        if (confirmation.purpose() == PurposeOfUse.TREATMENT
                && consultation.ruling().agreement() == AgreementRule.SIGNED) {
            confirmation.signature().ifPresent(signed -> archive.keep(signed.of(consultation, clock.instant())));
        }
    }
}
