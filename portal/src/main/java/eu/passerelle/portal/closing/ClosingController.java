package eu.passerelle.portal.closing;

import eu.passerelle.portal.closing.ClosingViews.Reporting;
import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.Onward;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Opinion;
import eu.passerelle.treatment.ProblemReport;
import eu.passerelle.treatment.ReadingSteps;
import eu.passerelle.treatment.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The two questions of P7, and a problem told to the helpdesk. */
@Controller
@RequestMapping("/c/{token}")
public class ClosingController {
    private static final String DRAFT = ClosingController.class.getName() + ".report";
    private static final String SENT = ClosingController.class.getName() + ".sent";

    /** What was not taken stays typed until it is sent, whatever is reloaded or gone back to. */
    private record Kept(String token, Reporting form) {
        @Override
        public String toString() {
            return "Kept[…]";
        }
    }

    private final ReadingSteps steps;
    private final OpenConsultations open;
    private final ClosingViews views;
    private final Frames frames;

    public ClosingController(ReadingSteps steps, OpenConsultations open, ClosingViews views, Frames frames) {
        this.steps = steps;
        this.open = open;
        this.views = views;
        this.frames = frames;
    }

    @PostMapping("/opinion")
    ResponseEntity<Void> opinion(
            @PathVariable String token,
            SignedIn user,
            @RequestParam Optional<Opinion.Useful> useful,
            @RequestParam(defaultValue = "NONE") Opinion.Trouble trouble) {
        return open.find(token, user)
                .map(consultation -> {
                    useful.ifPresent(said -> steps.opinion(
                            consultation, new Opinion(consultation.partner().country(), said, trouble)));
                    return Pages.see("/c/" + token);
                })
                .orElseGet(() -> Pages.see("/"));
    }

    @GetMapping("/report")
    View form(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        Optional<Consultation> found = open.find(token, user);
        if (found.isEmpty()) {
            return new Onward("/c/" + token);
        }
        Optional<Reporting> draft = request.getSession().getAttribute(DRAFT) instanceof Kept kept
                        && kept.token().equals(token)
                ? Optional.of(kept.form())
                : Optional.empty();
        return views.report(found.get(), request, draft);
    }

    @PostMapping("/report")
    ResponseEntity<Void> report(
            @PathVariable String token,
            SignedIn user,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words) {
        Optional<Consultation> found = open.find(token, user);
        if (found.isEmpty()) {
            return Pages.see("/");
        }
        Optional<ProblemReport.Kind> known = Stream.of(ProblemReport.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        String error = known.isEmpty()
                ? "kind"
                : words.strip().length() > ProblemReport.MOST_LETTERS
                        ? "long"
                        : open.named(found.get(), words) ? "patient" : "";
        if (!error.isEmpty()) {
            request.getSession().setAttribute(DRAFT, new Kept(token, new Reporting(kind, words, error)));
            return Pages.see("/c/" + token + "/report");
        }
        request.getSession().removeAttribute(DRAFT);
        Consultation consultation = found.get();
        ProblemReport report = new ProblemReport(
                consultation.reference(),
                consultation.partner().country(),
                known.get(),
                words,
                frames.words(request).language());
        if (!report.equals(request.getSession().getAttribute(SENT))) { // a button pressed twice
            request.getSession().setAttribute(SENT, report);
            steps.report(report);
        }
        return Pages.see("/c/" + token + "/reported");
    }

    @GetMapping("/reported")
    View reported(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return open.find(token, user)
                .<View>map(consultation -> views.reported(consultation, request))
                .orElse(new Onward("/c/" + token));
    }
}
