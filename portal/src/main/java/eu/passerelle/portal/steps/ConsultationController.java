package eu.passerelle.portal.steps;

import eu.passerelle.portal.closing.ClosingViews;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.login.KeptInput;
import eu.passerelle.portal.pages.Onward;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** One consultation: shows the page of its step, and takes it a step further. Every POST answers with a redirect. */
@Controller
@RequestMapping("/c/{token}")
public class ConsultationController {
    private final Consultations consultations;
    private final OpenConsultations open;
    private final StepViews views;
    private final ClosingViews closings;
    private final KeptInput kept;

    public ConsultationController(
            Consultations consultations,
            OpenConsultations open,
            StepViews views,
            ClosingViews closings,
            KeptInput kept) {
        this.consultations = consultations;
        this.open = open;
        this.views = views;
        this.closings = closings;
        this.kept = kept;
    }

    @GetMapping
    View show(@PathVariable String token, SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        Optional<Consultation> found = open.find(token, user);
        if (found.isEmpty()) {
            return closings.ended(request, open.interrupted(token, user));
        }
        OpenConsultations.waitBriefly(found.get());
        kept.restore(found.get(), request);
        return views.page(found.get(), request, response);
    }

    /** The part of the waiting page that changes; leads on by itself when the answer is there. */
    @GetMapping("/waiting")
    View waiting(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return open.find(token, user)
                .filter(OpenConsultations::waits)
                .<View>map(consultation -> views.waitingFragment(consultation, request))
                .orElse(new Onward("/c/" + token));
    }

    @PostMapping("/cancel")
    ResponseEntity<Void> cancel(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return with(token, user, consultation -> {
            consultations.cancel(consultation);
            Drafts.dropConfirming(request);
        });
    }

    @PostMapping("/finish")
    ResponseEntity<Void> finish(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return with(token, user, consultation -> {
            consultations.finish(consultation);
            Drafts.drop(request);
        });
    }

    private ResponseEntity<Void> with(String token, SignedIn user, Consumer<Consultation> step) {
        open.find(token, user).ifPresent(step);
        return OpenConsultations.see(token);
    }
}
