package eu.passerelle.portal.closing;

import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.StepFrames;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Closing;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Opinion;
import eu.passerelle.treatment.ProblemReport;
import eu.passerelle.treatment.Reference;
import eu.passerelle.treatment.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** P7, and what is told to the helpdesk. Nothing of the patient is on these pages. */
public final class ClosingViews {
    private final Frames frames;
    private final Pages pages;

    public ClosingViews(Frames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    public PageView closed(Consultation consultation, Step.Closed step, HttpServletRequest request) {
        Frame frame = frame(consultation, request, "closed.title");
        Drafts.drop(request);
        return pages.page(
                "closed",
                new Closed(
                        frame,
                        step.how(),
                        consultation.token().value(),
                        consultation.partner().country().value(),
                        StepFrames.country(consultation, frame.t()),
                        Questions.of(consultation)));
    }

    /** The two questions of the end. */
    public enum Questions {
        OPEN,
        ANSWERED,
        /** Nothing was read. */
        NONE;

        private static Questions of(Consultation consultation) {
            return !consultation.wasRead() ? NONE : consultation.opinionAsked() ? OPEN : ANSWERED;
        }
    }

    /** P7. */
    public record Closed(
            Frame frame, Closing how, String token, String countryCode, String country, Questions questions) {
        public List<Opinion.Useful> useful() {
            return List.of(Opinion.Useful.values());
        }

        public List<Opinion.Trouble> trouble() {
            return List.of(Opinion.Trouble.values());
        }
    }

    public PageView ended(HttpServletRequest request, Optional<Reference> reference) {
        Frame frame = frames.of(request, "ended.title");
        return pages.page(
                "ended",
                new Ended(reference.map(known -> frame.about(known.value())).orElse(frame)),
                410);
    }

    /** A token that opens nothing any more; the reference is in the frame where there is one. */
    public record Ended(Frame frame) {}

    PageView report(Consultation consultation, HttpServletRequest request, Optional<Reporting> draft) {
        Frame frame = frame(consultation, request, "report.title");
        return pages.page(
                "report", new ReportPage(frame, consultation.token().value(), draft.orElse(new Reporting("", "", ""))));
    }

    /** The form to the helpdesk. */
    public record ReportPage(Frame frame, String token, Reporting draft) {
        public List<ProblemReport.Kind> kinds() {
            return List.of(ProblemReport.Kind.values());
        }
    }

    /**
     * What was filled in and not taken.
     *
     * @param error key of what is wrong: kind, long, patient; empty where nothing is
     */
    public record Reporting(String kind, String words, String error) {}

    PageView reported(Consultation consultation, HttpServletRequest request) {
        return pages.page(
                "reported",
                new Reported(
                        frame(consultation, request, "report.thanks"),
                        consultation.token().value()));
    }

    /** The thanks of the helpdesk. */
    public record Reported(Frame frame, String token) {}

    private Frame frame(Consultation consultation, HttpServletRequest request, String title) {
        return frames.of(request, title).about(consultation.reference().value());
    }
}
