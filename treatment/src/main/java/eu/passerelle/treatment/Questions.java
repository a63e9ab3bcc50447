package eu.passerelle.treatment;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.terminology.Terminology;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The questions of a consultation, each a job under one deadline. What fails becomes the step the user goes on from. */
public final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    private final HomeCommunityId own;
    private final Partners partners;
    private final Assertions assertions;
    private final ConsultationRecord record;
    private final InstantSource clock;
    private final Executor jobs;
    private final DocumentQuestions documents;
    private final OpeningQuestions openings;

    public Questions(
            HomeCommunityId own,
            Partners partners,
            Assertions assertions,
            Terminology terminology,
            ConsultationRecord record,
            InstantSource clock,
            Executor jobs) {
        this.own = own;
        this.partners = partners;
        this.assertions = assertions;
        this.record = record;
        this.clock = clock;
        this.jobs = jobs;
        this.documents = new DocumentQuestions(partners, terminology, record, clock);
        this.openings = new OpeningQuestions(own, partners, assertions, record, clock, documents);
    }

    /**
     * Asks who this is, unless the step is over already.
     *
     * @param form without the patient's secrets, to be shown again
     * @param told what became of it
     */
    void identify(Consultation consultation, Step from, IdentityForm form, FormCheck check, Consumer<Step> told) {
        OptionalLong question = consultation.moveFrom(from, new Step.Identifying(clock.instant(), form));
        if (question.isEmpty()) {
            return;
        }
        consultation.documentKeys(check.documentKeys());
        jobs.execute(() -> {
            Step next = answered(consultation, () -> identified(consultation, form, check))
                    .orElseGet(problem -> new Step.Identify(Optional.of(problem), Optional.of(form)));
            told.accept(next);
            consultation.codeAccepted(question.getAsLong(), check.holdsSecret());
            tell(consultation, question.getAsLong(), next);
        });
    }

    private Step identified(Consultation consultation, IdentityForm form, FormCheck check) {
        Exchange exchange = Exchange.within(consultation.partner().deadline(), clock);
        Identification answer = partners.reach(consultation)
                .identify(
                        check.query(own, consultation.partner().homeCommunityId()),
                        Credentials.of(List.of(assertions.identity(consultation).bytes())),
                        exchange);
        return switch (answer) {
            case Identification.Identified found ->
                new Step.Confirm(
                        new IdentifiedPerson(
                                found.patient(),
                                found.demographics(),
                                Comparison.of(form.birthDateInHand(), check.nameInHand(), found.demographics())),
                        Optional.empty());
            case Identification.NoMatch none -> again(Problem.of(none.refusal()), form);
            case Identification.MoreDetailsNeeded more ->
                again(
                        Problem.of(
                                check.couldSayMore()
                                        ? Problem.Kind.MORE_DETAILS_NEEDED
                                        : Problem.Kind.CANNOT_BE_TOLD_APART),
                        form);
            case Identification.Refused refused -> again(Problem.of(refused, check), form);
        };
    }

    private static Step again(Problem problem, IdentityForm form) {
        return new Step.Identify(Optional.of(problem), Optional.of(form));
    }

    /**
     * @param before what must have happened before anything is asked
     * @param told what became of it
     */
    void open(
            Consultation consultation,
            Step.Confirm from,
            Confirmation confirmation,
            Runnable before,
            Consumer<Step> told) {
        IdentifiedPerson person = from.person();
        OptionalLong moved =
                consultation.moveFrom(from, new Step.Opening(clock.instant(), Activity.ASKING_FOR_DOCUMENTS, person));
        if (moved.isEmpty()) {
            return;
        }
        long question = moved.getAsLong();
        jobs.execute(() -> {
            Step next = answered(consultation, () -> {
                        before.run();
                        return openings.opened(consultation, question, person, confirmation);
                    })
                    .orElseGet(problem -> new Step.Confirm(person, Optional.of(problem)));
            told.accept(next);
            if (tell(consultation, question, next) && next instanceof Step.Reading reading) {
                documents.fetchPdf(consultation, reading.view());
            }
        });
    }

    /** One of several summaries. */
    void fetch(Consultation consultation, Step.Choosing from, SummaryOffer chosen) {
        OptionalLong moved =
                consultation.moveFrom(from, new Step.Opening(clock.instant(), Activity.FETCHING, from.person()));
        if (moved.isEmpty()) {
            return;
        }
        long question = moved.getAsLong();
        jobs.execute(() -> {
            Exchange exchange = Exchange.within(consultation.partner().deadline(), clock);
            Step next = answered(
                            consultation,
                            () -> documents.fetched(
                                    consultation, question, from.person(), from.offered(), chosen, exchange))
                    .orElseGet(problem -> DocumentQuestions.stopped(from.offered(), from.person(), problem));
            if (tell(consultation, question, next) && next instanceof Step.Reading reading) {
                documents.fetchPdf(consultation, reading.view());
            }
        });
    }

    /** The country's own document once more, after it failed. */
    void fetchPdfAgain(Consultation consultation, SummaryView view) {
        view.pdf(new PdfOfCountry.Fetching());
        jobs.execute(() -> documents.fetchPdf(consultation, view));
    }

    /** The treatment relationship anew, for the same patient and purpose. */
    Proof prove(Consultation consultation, IdentifiedPerson person) {
        return openings.prove(consultation, person);
    }

    private boolean tell(Consultation consultation, long question, Step next) {
        boolean wanted = consultation.answer(question, step -> next);
        if (wanted) {
            record.reached(consultation.id(), next.getClass().getSimpleName(), codeOf(next));
        }
        return wanted;
    }

    private static String codeOf(Step step) {
        return switch (step) {
            case Step.Identify identify ->
                identify.problem().map(Questions::code).orElse("");
            case Step.Confirm confirm -> confirm.problem().map(Questions::code).orElse("");
            case Step.Choosing choosing ->
                choosing.problem().map(Questions::code).orElse("");
            case Step.Identifying identifying -> "";
            case Step.Opening opening -> "";
            case Step.Reading reading -> "";
            case Step.Closed closed -> "";
        };
    }

    private static String code(Problem problem) {
        return problem.kind().name() + (problem.code().isEmpty() ? "" : " " + problem.code());
    }

    private static Answered answered(Consultation consultation, Supplier<Step> question) {
        try {
            return new Answered(Optional.of(question.get()), Problem.of(Problem.Kind.FAILED_HERE));
        } catch (BorderFault fault) {
            return new Answered(Optional.empty(), Problem.of(fault));
        } catch (RuntimeException e) {
            LOG.error("consultation {} failed", consultation.reference(), e);
            return new Answered(Optional.empty(), Problem.of(Problem.Kind.FAILED_HERE));
        }
    }

    private record Answered(Optional<Step> step, Problem problem) {
        Step orElseGet(Function<Problem, Step> otherwise) {
            return step.orElseGet(() -> otherwise.apply(problem));
        }
    }
}
