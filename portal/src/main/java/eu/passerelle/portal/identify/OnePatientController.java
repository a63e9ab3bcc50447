package eu.passerelle.portal.identify;

import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.Open;
import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.consultation.StepFrames;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.Onward;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * Between P3 and its answer, while another patient is open: that one is closed first, or gone back to. What was typed
 * into P3 waits in the session.
 */
@Controller
@RequestMapping("/c/{token}/another")
public class OnePatientController {
    private final PortalSettings settings;
    private final Consultations consultations;
    private final OpenConsultations open;
    private final Frames frames;
    private final Pages pages;

    public OnePatientController(
            PortalSettings settings, Consultations consultations, OpenConsultations open, Frames frames, Pages pages) {
        this.settings = settings;
        this.consultations = consultations;
        this.open = open;
        this.frames = frames;
        this.pages = pages;
    }

    /** Where a form leads that was sent while another patient is open; empty where none is, or the form went through. */
    public static Optional<String> page(Consultations consultations, Consultation consultation) {
        return consultation.step() instanceof Step.Identify
                        && !consultations.inTheWay(consultation).isEmpty()
                ? Optional.of("/c/" + consultation.token().value() + "/another")
                : Optional.empty();
    }

    /**
     * The question; nothing of any patient is on its page.
     *
     * @param country that is asked next
     * @param open at least one, newest first
     */
    public record OnePatientPage(Frame frame, String token, String country, List<Open> open) {
        public OnePatientPage {
            open = List.copyOf(open);
        }
    }

    @GetMapping
    View ask(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return open.find(token, user)
                .filter(consultation -> page(consultations, consultation).isPresent())
                .<View>map(consultation -> {
                    Frame frame = frames.of(request, "another.title")
                            .about(consultation.reference().value());
                    return pages.page(
                            "another",
                            new OnePatientPage(
                                    frame,
                                    consultation.token().value(),
                                    StepFrames.country(consultation, frame.t()),
                                    consultations.inTheWay(consultation).stream()
                                            .map(other -> Open.of(other, frame.t(), settings.zone()))
                                            .toList()));
                })
                .orElse(new Onward("/c/" + token));
    }

    /** Closes what is open, and asks; a mask with secrets is shown again, because they are never kept. */
    @PostMapping
    ResponseEntity<Void> goOn(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        open.find(token, user)
                .filter(consultation -> consultation.step() instanceof Step.Identify)
                .ifPresent(consultation -> {
                    consultations.closeOthers(consultation);
                    Drafts.identity(request, consultation.token())
                            .filter(draft -> draft.alternative() >= 0 && withoutSecrets(consultation, draft))
                            .ifPresent(draft -> send(consultation, draft, request));
                });
        return OpenConsultations.see(token);
    }

    private static boolean withoutSecrets(Consultation consultation, Drafts.Identity draft) {
        return consultation.form().fields(draft.alternative()).stream().noneMatch(MaskField::isSecret);
    }

    private void send(Consultation consultation, Drafts.Identity draft, HttpServletRequest request) {
        FormReading reading = new FormReading(consultation.form(), consultation.token());
        Drafts.keep(
                request, reading.withoutSecrets(draft, consultations.identifyAlone(consultation, reading.form(draft))));
    }
}
