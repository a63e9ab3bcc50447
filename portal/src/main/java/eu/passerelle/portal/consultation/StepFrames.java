package eu.passerelle.portal.consultation;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;

/** What the pages of all steps of a consultation have around their content. */
public final class StepFrames {
    private final PortalSettings settings;
    private final Frames frames;
    private final InstantSource clock;

    public StepFrames(PortalSettings settings, Frames frames, InstantSource clock) {
        this.settings = settings;
        this.frames = frames;
        this.clock = clock;
    }

    public Frame of(Consultation consultation, HttpServletRequest request, String title) {
        return frames.of(request, title).about(consultation.reference().value());
    }

    /** With a form whose input a change of language keeps. */
    public Frame withForm(Consultation consultation, HttpServletRequest request, String title, String action) {
        return of(consultation, request, title)
                .withForm("/c/" + consultation.token().value() + "/" + action);
    }

    public static String country(Consultation consultation, Words words) {
        return words.country(
                consultation.partner().country(), consultation.partner().name());
    }

    public static ProblemPanel panel(Consultation consultation, Problem problem, Words words) {
        return ProblemPanel.of(
                problem,
                words,
                country(consultation, words),
                consultation.reference().value());
    }

    public Banner banner(Consultation consultation, IdentifiedPerson person, Words words) {
        return Banner.of(consultation, person, words, settings.zone(), clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
