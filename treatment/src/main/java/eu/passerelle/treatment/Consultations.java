package eu.passerelle.treatment;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.discovery.rule.Ruling;
import eu.passerelle.national.NoticeArchive;
import eu.passerelle.trust.PurposeOfUse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Country B at work: opens consultations and takes each a step further. Every step that asks abroad runs as a job of its
 * own under one deadline; the caller returns at once and looks at {@link Consultation#step()}. Safe for any number of
 * threads.
 */
public final class Consultations implements AutoCloseable {
    private final LiveConsultations live;
    private final Object oneAtATime = new Object();
    private final Partners partners;
    private final Supplier<RuleBook> rules;
    private final ConsultationRecord record;
    private final Confirming confirming;
    private final Questions questions;
    private final ReadingSteps reading;
    private final Attempts attempts;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param rules as they are now, asked each time */
    public Consultations(
            Partners partners,
            Supplier<RuleBook> rules,
            ConsultationRecord record,
            NoticeArchive archive,
            Questions questions,
            AttemptLimits limits,
            InstantSource clock,
            ZoneId zone) {
        this.partners = partners;
        this.rules = rules;
        this.record = record;
        this.questions = questions;
        this.reading = new ReadingSteps(record, questions);
        this.attempts = new Attempts(limits, clock);
        this.confirming = new Confirming(record, archive, questions, attempts, clock);
        this.clock = clock;
        this.zone = zone;
        this.live = new LiveConsultations(record, clock);
    }

    /** The countries of the network, those that cannot be asked now included. */
    public List<Partner> countries() {
        return partners.all();
    }

    /** What holds today for this professional and summaries of a country. */
    public Ruling ruling(SignedIn user, CountryCode country) {
        return rules.get()
                .ruling(
                        country,
                        DocumentKind.PATIENT_SUMMARY,
                        user.professional().role(),
                        today());
    }

    /**
     * Opens a consultation; empty when the country cannot be asked for summaries, or the rules do not offer them to this
     * professional, for this purpose, after a notice given in this way.
     */
    public Optional<Consultation> open(SignedIn user, CountryCode country, NoticeGiven notice, PurposeOfUse purpose) {
        Optional<Partner> partner = partners.of(country).filter(known -> known.serves(DocumentKind.PATIENT_SUMMARY));
        Ruling ruling = ruling(user, country);
        if (partner.isEmpty()
                || !ruling.offered()
                || !notice.isAllowedBy(ruling)
                || (purpose == PurposeOfUse.EMERGENCY && !ruling.emergency())) {
            return Optional.empty();
        }
        Consultation consultation =
                new Consultation(UUID.randomUUID(), user, partner.get(), ruling, notice, purpose, clock.instant());
        record.opened(consultation);
        live.add(consultation);
        return Optional.of(consultation);
    }

    /** The consultation of a token, for the professional who opened it only. */
    public Optional<Consultation> find(ConsultationToken token, SignedIn user) {
        Optional<Consultation> found = live.find(token)
                .filter(consultation -> consultation.user().subject().equals(user.subject()));
        found.ifPresent(consultation -> {
            live.closeIfExpired(consultation);
            if (consultation.signedInAgain(user) && !(consultation.step() instanceof Step.Closed)) {
                record.happened(consultation.id(), ReadingEvent.LOGGED_IN_AGAIN, "");
            }
        });
        return found;
    }

    /** What the form of an open consultation asks for; tells nothing of a patient. */
    public Optional<MaskForm> formOf(ConsultationToken token) {
        return live.find(token).map(Consultation::form);
    }

    /** The reference of a consultation that a restart ended, so that the professional can be told. */
    public Optional<Reference> interrupted(ConsultationToken token, SignedIn user) {
        return record.interrupted(token, user);
    }

    /** Those of this user that are open now, newest first. */
    public List<Consultation> openOf(SignedIn user) {
        return live.of(user);
    }

    /** P3: asks who this is. Returns what is wrong with the form; empty when the question is on its way. */
    public List<FieldProblem> identify(Consultation consultation, IdentityForm form) {
        return identify(consultation, form, true);
    }

    /**
     * The same for a professional at a screen, who has one patient at a time: while another consultation of this
     * professional holds a patient ({@link #inTheWay}), nobody is asked.
     */
    public List<FieldProblem> identifyAlone(Consultation consultation, IdentityForm form) {
        synchronized (oneAtATime) {
            return inTheWay(consultation).isEmpty()
                    ? identify(consultation, form)
                    : new FormCheck(consultation.form(), form, today(), true).problems();
        }
    }

    /** The other consultations of the same professional that hold a patient, newest first. */
    public List<Consultation> inTheWay(Consultation consultation) {
        List<Consultation> others = openOf(consultation.user()).stream()
                .filter(other -> !other.equals(consultation))
                .toList();
        others.forEach(live::closeIfExpired);
        return others.stream().filter(other -> other.step().holdsPatient()).toList();
    }

    /** Closes those that are in the way; their patients have to be confirmed anew. */
    public void closeOthers(Consultation consultation) {
        inTheWay(consultation).forEach(this::finish);
    }

    /**
     * The same for a caller that holds no document, such as a command line: the birth date may be left out, is then not
     * compared, and confirming takes the second step.
     */
    public List<FieldProblem> identifyUnattended(Consultation consultation, IdentityForm form) {
        return identify(consultation, form, false);
    }

    /**
     * What is wrong with a form that somebody filled in beforehand, before there is a consultation; empty also where the
     * country has no form.
     */
    public List<FieldProblem> problems(Partner partner, IdentityForm form) {
        return partner.searchMask()
                .map(mask -> new FormCheck(mask.form(MaskScope.PS), form, today(), true).problems())
                .orElse(List.of());
    }

    private List<FieldProblem> identify(Consultation consultation, IdentityForm form, boolean documentInHand) {
        Step from = consultation.step();
        FormCheck check = new FormCheck(consultation.form(), form, today(), documentInHand);
        List<FieldProblem> problems = check.problems();
        if (!problems.isEmpty() || !(from instanceof Step.Identify)) {
            return problems;
        }
        IdentityForm shown = form.without(check.secrets());
        if (attempts.exhausted(consultation)) {
            stop(consultation, from, shown);
            return List.of();
        }
        questions.identify(consultation, from, shown, check, next -> attempts.answered(consultation, next));
        return List.of();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Nobody is asked any more; why is told and recorded. */
    private void stop(Consultation consultation, Step from, IdentityForm typed) {
        Problem stopped = Problem.of(Problem.Kind.TOO_MANY_ATTEMPTS);
        if (consultation
                .moveFrom(from, new Step.Identify(Optional.of(stopped), Optional.of(typed)))
                .isPresent()) {
            record.reached(consultation.id(), "Identify", stopped.kind().name());
        }
    }

    /** Whether so many identifications failed that the document should be checked and the helpdesk called. */
    public boolean suggestsHelp(Consultation consultation) {
        return attempts.suggestsHelp(consultation);
    }

    /** P3: what was typed before is not shown again. */
    public void clear(Consultation consultation) {
        Step step = consultation.step();
        if (step instanceof Step.Identify) {
            consultation.moveFrom(step, new Step.Identify(Optional.empty(), Optional.empty()));
        }
    }

    /**
     * P4 of a consultation that a record system began without saying how the patient was informed: it is said now, and
     * recorded before anything is confirmed. False when it was said before, or the rules do not know this way.
     */
    public boolean informed(Consultation consultation, NoticeGiven notice) {
        return confirming.informed(consultation, notice);
    }

    /** P4: the professional confirms; the documents are asked for. */
    public Confirmation.Outcome confirm(Consultation consultation, Confirmation confirmation) {
        return confirming.confirm(consultation, confirmation);
    }

    /** P4: another person. The identification is forgotten. */
    public void rejectIdentity(Consultation consultation) {
        live.close(consultation, Closing.IDENTITY_REJECTED);
    }

    /** P4: the patient does not agree. Who it was is forgotten; nothing of the patient was stored yet (hazard H18). */
    public void refusedByPatient(Consultation consultation) {
        if (consultation.step() instanceof Step.Confirm) {
            live.close(consultation, Closing.PATIENT_REFUSED);
        }
    }

    /** Stops waiting; an answer that comes late is not shown. */
    public void cancel(Consultation consultation) {
        switch (consultation.step()) {
            case Step.Identifying waiting ->
                consultation.move(new Step.Identify(Optional.empty(), Optional.of(waiting.typed())));
            case Step.Opening waiting ->
                consultation.move(consultation
                        .offered()
                        .filter(Offered::several)
                        .<Step>map(offered -> new Step.Choosing(offered, waiting.person(), Optional.empty()))
                        .orElseGet(() -> new Step.Confirm(waiting.person(), Optional.empty())));
            case Step.Confirm confirm -> consultation.move(new Step.Identify(Optional.empty(), Optional.empty()));
            case Step.Identify identify -> {}
            case Step.Choosing choosing -> {}
            case Step.Reading reading -> {}
            case Step.Closed closed -> {}
        }
    }

    /** What can be done from P5 on. */
    public ReadingSteps reading() {
        return reading;
    }

    /** P7. */
    public void finish(Consultation consultation) {
        live.close(consultation, Closing.FINISHED);
    }

    @Override
    public void close() {
        live.close();
    }
}
