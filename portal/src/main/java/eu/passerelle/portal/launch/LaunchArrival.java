package eu.passerelle.portal.launch;

import eu.passerelle.portal.identify.OnePatientController;
import eu.passerelle.portal.identify.PrefilledForm;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.trust.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The professional comes from a record system: the context becomes a consultation, and who the patient is is asked at
 * once. What the form lacks, and what country A answers, is shown as always.
 */
@Controller
public class LaunchArrival {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchArrival.class);

    private final Tickets tickets;
    private final Consultations consultations;
    private final Frames frames;
    private final Pages pages;

    public LaunchArrival(Tickets tickets, Consultations consultations, Frames frames, Pages pages) {
        this.tickets = tickets;
        this.consultations = consultations;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/launch/{ticket:[A-Za-z0-9_-]{43}}")
    View arrive(@PathVariable String ticket, SignedIn user, HttpServletRequest request) {
        return switch (tickets.redeem(ticket, user)) {
            case Tickets.Redemption.Accepted accepted -> open(accepted.context(), user, request);
            case Tickets.Redemption.Refused refused -> {
                LOG.info("launch link refused: {}", refused.why());
                yield pages.page(
                        "launch",
                        new Refused(
                                frames.of(request, "launch.title"),
                                refused.why().name(),
                                refused.system().map(RecordSystem::name).orElse(""),
                                refused.system()
                                        .map(system -> system.home().toString())
                                        .orElse("")),
                        refused.why() == Tickets.Why.OTHER_USER || refused.why() == Tickets.Why.OTHER_ORGANISATION
                                ? 403
                                : 410);
            }
        };
    }

    private View open(PatientContext context, SignedIn user, HttpServletRequest request) {
        NoticeGiven notStated = NoticeGiven.notStated(context.notice().language());
        Optional<Consultation> opened = consultations
                .open(user, context.country(), context.notice(), PurposeOfUse.TREATMENT)
                // informed in a way that the rules do not know: asked again before confirming
                .or(() -> consultations.open(user, context.country(), notStated, PurposeOfUse.TREATMENT));
        if (opened.isEmpty()) {
            return seeOther("/?problem=not-served");
        }
        List<FieldProblem> problems = consultations.identifyAlone(opened.get(), context.form());
        PrefilledForm.keep(request, opened.get(), context.form(), problems);
        return seeOther(
                (problems.isEmpty() ? OnePatientController.page(consultations, opened.get()) : Optional.<String>empty())
                        .orElse("/c/" + opened.get().token().value()));
    }

    private static View seeOther(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return view;
    }

    /**
     * The page for a link that opens nothing.
     *
     * @param why a name of the reasons
     * @param system name of the record system, and {@code home} its address; empty when it is not known
     */
    public record Refused(Frame frame, String why, String system, String home) {}
}
