package eu.passerelle.treatment;

import java.time.Instant;
import java.util.Optional;

/** What can be done from P5 on. Each returns at once; what asks abroad runs as a job. Safe for any number of threads. */
public final class ReadingSteps {
    private final ConsultationRecord record;
    private final Questions questions;

    ReadingSteps(ConsultationRecord record, Questions questions) {
        this.record = record;
        this.questions = questions;
    }

    /** One of several summaries, by its place in the list; another place is no answer. */
    public void choose(Consultation consultation, int place) {
        if (consultation.step() instanceof Step.Choosing choosing
                && place >= 0
                && place < choosing.offered().summaries().size()) {
            questions.fetch(
                    consultation, choosing, choosing.offered().summaries().get(place));
        }
    }

    /** Back to the list of several summaries. */
    public void chooseAgain(Consultation consultation) {
        if (consultation.step() instanceof Step.Reading reading) {
            consultation
                    .offered()
                    .filter(Offered::several)
                    .ifPresent(offered ->
                            consultation.move(new Step.Choosing(offered, reading.person(), Optional.empty())));
        }
    }

    /** Asks for the country's own document once more, where that failed. */
    public void fetchPdfAgain(Consultation consultation) {
        if (consultation.step() instanceof Step.Reading reading
                && reading.view().pdf() instanceof PdfOfCountry.Failed) {
            questions.fetchPdfAgain(consultation, reading.view());
        }
    }

    /**
     * The professional confirms once more that this patient is being treated, and reads on: for two hours, never
     * beyond the end of the login.
     *
     * @param user by the login that is valid now
     */
    public Extension extend(Consultation consultation, SignedIn user) {
        Optional<IdentifiedPerson> person = switch (consultation.step()) {
            case Step.Reading reading -> Optional.of(reading.person());
            case Step.Choosing choosing -> Optional.of(choosing.person());
            case Step.Identify identify -> Optional.empty();
            case Step.Identifying identifying -> Optional.empty();
            case Step.Confirm confirm -> Optional.empty();
            case Step.Opening opening -> Optional.empty();
            case Step.Closed closed -> Optional.empty();
        };
        Optional<Instant> end = consultation.readableUntil();
        if (person.isEmpty() || end.isEmpty()) {
            return Extension.OVER;
        }
        if (!canGoFurther(user, end.get())) {
            return Extension.LOGIN_FIRST;
        }
        Proof proof = questions.prove(consultation, person.get());
        consultation.proven(proof.endingBy(user.end()));
        record.happened(
                consultation.id(),
                ReadingEvent.EXTENDED,
                consultation.readableUntil().orElseThrow().toString());
        return Extension.EXTENDED;
    }

    /** Whether a login lasts so much longer than the end that extending is worth a click. */
    public static boolean canGoFurther(SignedIn user, Instant end) {
        return user.end().isAfter(end.plusSeconds(60));
    }

    /** What the professional saw or took: recorded before it leaves. */
    public void happened(Consultation consultation, ReadingEvent event, String detail) {
        record.happened(consultation.id(), event, detail);
    }

    /**
     * Keeps a copy of the document that is read in the record of the care provider, where the rules allow that; recorded
     * once for each document, before this returns. False where it is not allowed, or nothing is read.
     */
    public boolean keepCopy(Consultation consultation) {
        if (!consultation.ruling().copy().allowsSaving() || !(consultation.step() instanceof Step.Reading reading)) {
            return false;
        }
        String digest = reading.view().original().content().sha256();
        consultation.keepCopy(digest, () -> record.happened(consultation.id(), ReadingEvent.COPY_KEPT, digest));
        return true;
    }

    /** Whether a copy of this document is kept: then its files can be handed out. */
    public boolean keepsCopy(Consultation consultation, SummaryView view) {
        return consultation.keepsCopy(view.original().content().sha256());
    }

    /** For the helpdesk. */
    public void report(ProblemReport report) {
        record.reported(report);
    }

    /** P7: once for each consultation in which something was read, and only after its end. */
    public void opinion(Consultation consultation, Opinion opinion) {
        boolean over = consultation.step() instanceof Step.Closed && consultation.wasRead();
        if (over && consultation.takesOpinion()) {
            record.thought(opinion);
        }
    }
}
