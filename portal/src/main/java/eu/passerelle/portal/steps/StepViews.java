package eu.passerelle.portal.steps;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.closing.ClosingViews;
import eu.passerelle.portal.confirm.ConfirmView;
import eu.passerelle.portal.consultation.Banner;
import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.consultation.StepFrames;
import eu.passerelle.portal.identify.IdentifyView;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.summary.SummaryViews;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Activity;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The page of each step of a consultation up to P4; from P5 on see {@link SummaryViews}. */
public final class StepViews {
    private static final Duration SLOW = Duration.ofSeconds(8);

    private final PortalSettings settings;
    private final Frames frames;
    private final Pages pages;
    private final InstantSource clock;
    private final IdentifyView identifyView;
    private final ConfirmView confirmView;
    private final SummaryViews summaries;
    private final ClosingViews closings;

    public StepViews(
            PortalSettings settings,
            Frames frames,
            Pages pages,
            Notices notices,
            Consultations consultations,
            InstantSource clock,
            SummaryViews summaries,
            ClosingViews closings) {
        this.settings = settings;
        this.frames = frames;
        this.pages = pages;
        this.clock = clock;
        this.summaries = summaries;
        this.closings = closings;
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
            case Step.Choosing choosing -> summaries.choosing(consultation, choosing, request, response);
            case Step.Reading reading ->
                summaries.summary(
                        new OpenConsultations.Read(consultation, reading.view(), reading.person()), request, response);
            case Step.Closed closed -> closings.closed(consultation, closed, request);
        };
    }

    private static void refresh(HttpServletRequest request, HttpServletResponse response) {
        Frames.refresh(request, response, 2);
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
            case Step.Choosing over -> answered(frame, consultation, words);
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
                frame.t().say("activity." + activity.name(), StepFrames.country(consultation, frame.t())),
                Duration.between(since, now).compareTo(SLOW) >= 0,
                person.map(known -> Banner.of(consultation, known, frame.t(), settings.zone(), now)));
    }

    /** The answer came between two looks: the next look shows it. */
    private static StepPages.Waiting answered(Frame frame, Consultation consultation, Words words) {
        return new StepPages.Waiting(
                frame, consultation.token().value(), words.say("activity.PREPARING"), false, Optional.empty());
    }

    private Frame frame(Consultation consultation, HttpServletRequest request, String title) {
        return frames.of(request, title).about(consultation.reference().value());
    }
}
