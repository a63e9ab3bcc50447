package eu.passerelle.portal.identify;

import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.pages.LanguageChoice;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.mrz.MachineReadableZone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** P3: takes the form, clears it, leads back to the notice. */
@Controller
@RequestMapping("/c/{token}")
public class IdentityController {
    private final Consultations consultations;
    private final OpenConsultations open;
    private final LanguageChoice language;
    private final InstantSource clock;

    public IdentityController(
            Consultations consultations, OpenConsultations open, LanguageChoice language, InstantSource clock) {
        this.consultations = consultations;
        this.open = open;
        this.language = language;
        this.clock = clock;
    }

    @PostMapping("/identity")
    ResponseEntity<Void> identity(
            @PathVariable String token,
            SignedIn user,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Consultation> found =
                open.find(token, user).filter(consultation -> consultation.step() instanceof Step.Identify);
        if (found.isEmpty()) {
            return OpenConsultations.see(token);
        }
        Drafts.Identity draft = taken(found.get(), parameters, response);
        Drafts.keep(request, draft);
        boolean sent = !parameters.containsKey("language") && !parameters.containsKey("readZone");
        return sent && draft.problems().isEmpty()
                ? OnePatientController.page(consultations, found.get())
                        .map(Pages::see)
                        .orElseGet(() -> OpenConsultations.see(token))
                : OpenConsultations.see(token);
    }

    private Drafts.Identity taken(
            Consultation consultation, Map<String, String> parameters, HttpServletResponse response) {
        FormReading reading = new FormReading(consultation.form(), consultation.token());
        Drafts.Identity draft = reading.read(parameters);
        if (language.isAllOf(parameters, response)) {
            return reading.withoutSecrets(draft, List.of());
        }
        if (parameters.containsKey("readZone")) {
            Optional<MachineReadableZone> zone = MachineReadableZone.read(parameters.getOrDefault("zone", ""));
            return reading.withoutSecrets(
                    zone.map(read -> reading.filled(draft, read, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                            .orElseGet(draft::withUnreadableZone),
                    List.of());
        }
        List<FieldProblem> problems = draft.alternative() < 0
                ? List.of(new FieldProblem(0, FieldProblem.What.MISSING))
                : consultations.identifyAlone(consultation, reading.form(draft));
        return reading.withoutSecrets(draft, problems);
    }

    @PostMapping("/clear")
    ResponseEntity<Void> clear(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        open.find(token, user).ifPresent(consultation -> {
            consultations.clear(consultation);
            Drafts.drop(request);
        });
        return OpenConsultations.see(token);
    }

    /** To the notice of the same country; the consultation is over, because nothing of it was asked yet. */
    @PostMapping("/back")
    ResponseEntity<Void> back(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        Optional<Consultation> found = open.find(token, user);
        if (found.isEmpty() || !(found.get().step() instanceof Step.Identify)) {
            return OpenConsultations.see(token);
        }
        consultations.finish(found.get());
        Drafts.drop(request);
        return Pages.see("/?country=" + found.get().partner().country());
    }
}
