package eu.passerelle.portal.pages;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.reading.SummarySheet;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Activity;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Reference;
import eu.passerelle.treatment.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** The page of each step of a consultation. */
public final class StepViews {
    private static final Duration SLOW = Duration.ofSeconds(8);

    private final PortalSettings settings;
    private final Frames frames;
    private final Pages pages;
    private final InstantSource clock;
    private final IdentifyView identifyView;
    private final ConfirmView confirmView;

    public StepViews(
            PortalSettings settings,
            Frames frames,
            Pages pages,
            Notices notices,
            Consultations consultations,
            InstantSource clock) {
        this.settings = settings;
        this.frames = frames;
        this.pages = pages;
        this.clock = clock;
        StepFrames around = new StepFrames(settings, frames, clock);
        this.identifyView = new IdentifyView(around, consultations);
        this.confirmView = new ConfirmView(around, notices);
    }

    PageView page(Consultation consultation, HttpServletRequest request, HttpServletResponse response) {
        return switch (consultation.step()) {
            case Step.Identify identify -> pages.page("identify", identifyView.page(consultation, identify, request));
            case Step.Identifying waiting -> {
                refresh(request, response);
                yield pages.page("waiting", waiting(consultation, request));
            }
            case Step.Opening waiting -> {
                refresh(request, response);
                yield pages.page("waiting", waiting(consultation, request));
            }
            case Step.Confirm confirm -> pages.page("confirm", confirmView.page(consultation, confirm, request));
            case Step.Reading reading -> reading(consultation, reading, request);
            case Step.Closed closed -> closed(consultation, closed, request);
        };
    }

    /** Without scripts the browser asks again by itself. */
    private static void refresh(HttpServletRequest request, HttpServletResponse response) {
        if (!Frames.hasScripts(request)) {
            response.setHeader("Refresh", "2");
        }
    }

    PageView ended(HttpServletRequest request, Optional<Reference> reference) {
        Frame frame = frames.of(request, "ended.title");
        Optional<String> text = reference.map(Reference::value);
        return pages.page("ended", new StepPages.Ended(text.map(frame::about).orElse(frame), text), 410);
    }

    PageView waitingFragment(Consultation consultation, HttpServletRequest request) {
        return pages.page("waiting_part", waiting(consultation, request));
    }

    private StepPages.Waiting waiting(Consultation consultation, HttpServletRequest request) {
        Frame frame = frame(consultation, request, "waiting.title").waiting(!Frames.hasScripts(request));
        Words words = frame.t();
        Instant now = clock.instant();
        return switch (consultation.step()) {
            case Step.Opening opening ->
                waiting(frame, consultation, opening.activity(), opening.since(), now, Optional.of(opening.person()));
            case Step.Identifying identifying ->
                waiting(frame, consultation, Activity.ASKING_WHO, identifying.since(), now, Optional.empty());
            case Step.Identify over -> answered(frame, consultation, words);
            case Step.Confirm over -> answered(frame, consultation, words);
            case Step.Reading over -> answered(frame, consultation, words);
            case Step.Closed over -> answered(frame, consultation, words);
        };
    }

    private StepPages.Waiting waiting(
            Frame frame,
            Consultation consultation,
            Activity activity,
            Instant since,
            Instant now,
            Optional<IdentifiedPerson> person) {
        return new StepPages.Waiting(
                frame,
                consultation.token().value(),
                frame.t().say("activity." + activity.name(), country(consultation, frame.t())),
                Duration.between(since, now).compareTo(SLOW) >= 0,
                person.map(known -> Banner.of(consultation, known, frame.t(), settings.zone(), now)));
    }

    /** The answer came between two looks: the next look shows it. */
    private static StepPages.Waiting answered(Frame frame, Consultation consultation, Words words) {
        return new StepPages.Waiting(
                frame, consultation.token().value(), words.say("activity.PREPARING"), false, Optional.empty());
    }

    private PageView reading(Consultation consultation, Step.Reading step, HttpServletRequest request) {
        Frame frame = frame(consultation, request, "summary.title");
        SummarySheet sheet = SummarySheet.of(step.view(), frame.t(), today(), settings.zone());
        return pages.page("summary", summary(consultation, step, frame, sheet, Optional.empty()));
    }

    PageView original(Consultation consultation, Step.Reading step, HttpServletRequest request) {
        Frame frame = frame(consultation, request, "original.title");
        SummarySheet sheet = SummarySheet.of(step.view(), frame.t(), today(), settings.zone());
        SummarySheet original = SummarySheet.original(step.view(), frame.t(), today(), settings.zone());
        return pages.page("original", summary(consultation, step, frame, sheet, Optional.of(original)));
    }

    private SummaryPage summary(
            Consultation consultation,
            Step.Reading step,
            Frame frame,
            SummarySheet sheet,
            Optional<SummarySheet> original) {
        return new SummaryPage(
                frame,
                consultation.token().value(),
                banner(consultation, step, frame),
                country(consultation, frame.t()),
                sheet,
                original,
                step.view().pdf(),
                consultation.user().professional().name(),
                new Dates(frame.t()).moment(clock.instant(), settings.zone()));
    }

    Banner banner(Consultation consultation, Step.Reading step, Frame frame) {
        return Banner.of(consultation, step.person(), frame.t(), settings.zone(), clock.instant());
    }

    private PageView closed(Consultation consultation, Step.Closed step, HttpServletRequest request) {
        Frame frame = frame(consultation, request, "closed.title");
        Drafts.drop(request);
        return pages.page(
                "closed",
                new StepPages.Closed(frame, step.how(), consultation.reference().value()));
    }

    Frame frame(Consultation consultation, HttpServletRequest request, String title) {
        return frames.of(request, title).about(consultation.reference().value());
    }

    static String country(Consultation consultation, Words words) {
        return words.country(
                consultation.partner().country(), consultation.partner().name());
    }

    ProblemPanel panel(Consultation consultation, Problem problem, Words words) {
        return StepFrames.panel(consultation, problem, words);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
