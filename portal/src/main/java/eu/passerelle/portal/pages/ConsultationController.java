package eu.passerelle.portal.pages;

import eu.passerelle.portal.pages.Drafts.Missing;
import eu.passerelle.treatment.Confirmation;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.trust.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One consultation: shows the page of its step, and takes it a step further. Every POST answers with a redirect. */
@Controller
@RequestMapping("/c/{token}")
public class ConsultationController {
    private final Consultations consultations;
    private final OpenConsultations open;
    private final StepViews views;
    private final ClosingViews closings;
    private final EntranceController entrance;

    public ConsultationController(
            Consultations consultations,
            OpenConsultations open,
            StepViews views,
            ClosingViews closings,
            EntranceController entrance) {
        this.consultations = consultations;
        this.open = open;
        this.views = views;
        this.closings = closings;
        this.entrance = entrance;
    }

    @GetMapping
    View show(@PathVariable String token, SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        Optional<Consultation> found = open.find(token, user);
        if (found.isEmpty()) {
            return closings.ended(request, open.interrupted(token, user));
        }
        OpenConsultations.waitBriefly(found.get());
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

    @PostMapping("/identity")
    ResponseEntity<Void> identity(
            @PathVariable String token,
            SignedIn user,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(token, user, consultation -> {
            if (!(consultation.step() instanceof Step.Identify)) {
                return;
            }
            IdentityForms forms =
                    new IdentityForms(consultation.partner().searchMask().orElseThrow());
            Drafts.Identity draft = forms.read(consultation.token(), parameters);
            if (languageChosen(parameters, response)) {
                Drafts.keep(request, withoutSecrets(forms, consultation, draft, List.of()));
                return;
            }
            List<FieldProblem> problems = draft.alternative() < 0
                    ? List.of(new FieldProblem(0, FieldProblem.What.MISSING))
                    : told(draft, consultations.identify(consultation, forms.form(draft)));
            Drafts.keep(request, withoutSecrets(forms, consultation, draft, problems));
        });
    }

    /** A birth date that was typed and is none has the wrong shape; it is not missing. */
    private static List<FieldProblem> told(Drafts.Identity draft, List<FieldProblem> problems) {
        boolean typed = !(draft.day() + draft.month() + draft.year()).isEmpty();
        return problems.stream()
                .map(problem -> problem.field() == FieldProblem.BIRTH_DATE_IN_HAND
                                && problem.what() == FieldProblem.What.MISSING
                                && typed
                        ? new FieldProblem(problem.field(), FieldProblem.What.WRONG_SHAPE)
                        : problem)
                .toList();
    }

    private static Drafts.Identity withoutSecrets(
            IdentityForms forms, Consultation consultation, Drafts.Identity draft, List<FieldProblem> problems) {
        Map<Integer, String> values =
                draft.alternative() < 0 ? Map.of() : forms.withoutSecrets(draft.alternative(), draft.values());
        return new Drafts.Identity(
                consultation.token(),
                draft.alternative(),
                values,
                draft.day(),
                draft.month(),
                draft.year(),
                draft.familyName(),
                draft.sendBirthDate(),
                problems);
    }

    @PostMapping("/confirmation")
    ResponseEntity<Void> confirmation(
            @PathVariable String token,
            SignedIn user,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(token, user, consultation -> {
            if (!(consultation.step() instanceof Step.Confirm)) {
                return;
            }
            Optional<PurposeOfUse> purpose = PurposeOfUse.ofCode(parameters.getOrDefault("purpose", ""));
            Optional<Confirmation.IdentityAgreement> agreement = agreement(parameters);
            String reason = parameters.getOrDefault("reason", "").strip();
            Optional<Missing> missing = Optional.empty();
            if (!languageChosen(parameters, response)) {
                missing = purpose.isEmpty()
                        ? Optional.of(Missing.PURPOSE)
                        : agreement.isEmpty()
                                ? Optional.of(Missing.AGREEMENT)
                                : missing(consultations.confirm(
                                        consultation,
                                        new Confirmation(
                                                purpose.get(),
                                                reason,
                                                agreement.get(),
                                                parameters.containsKey("patientAgrees"),
                                                parameters.containsKey("differenceSeen"))));
            }
            Drafts.keep(
                    request,
                    new Drafts.Confirming(
                            consultation.token(),
                            purpose,
                            reason,
                            agreement,
                            parameters.containsKey("patientAgrees"),
                            missing));
        });
    }

    private static Optional<Missing> missing(Confirmation.Outcome outcome) {
        return switch (outcome) {
            case STARTED, TOO_LATE -> Optional.empty();
            case DIFFERENCE_MUST_BE_SEEN -> Optional.of(Missing.SECOND_STEP);
            case REASON_MISSING -> Optional.of(Missing.REASON);
            case EMERGENCY_NOT_OFFERED -> Optional.of(Missing.EMERGENCY);
            case PATIENT_AGREEMENT_MISSING -> Optional.of(Missing.PATIENT_AGREEMENT);
        };
    }

    private static Optional<Confirmation.IdentityAgreement> agreement(Map<String, String> parameters) {
        String text = parameters.getOrDefault("agreement", "");
        return List.of(Confirmation.IdentityAgreement.values()).stream()
                .filter(known -> known.name().equals(text))
                .findFirst();
    }

    @PostMapping("/cancel")
    ResponseEntity<Void> cancel(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return with(token, user, consultation -> {
            consultations.cancel(consultation);
            Drafts.dropConfirming(request);
        });
    }

    @PostMapping("/reject")
    ResponseEntity<Void> reject(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return with(token, user, consultation -> {
            if (consultation.step() instanceof Step.Confirm) {
                consultations.rejectIdentity(consultation);
                Drafts.drop(request);
            }
        });
    }

    @PostMapping("/refuse")
    ResponseEntity<Void> refuse(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return with(token, user, consultation -> {
            consultations.refusedByPatient(consultation);
            Drafts.drop(request);
        });
    }

    @PostMapping("/finish")
    ResponseEntity<Void> finish(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return with(token, user, consultation -> {
            consultations.finish(consultation);
            Drafts.drop(request);
        });
    }

    private boolean languageChosen(Map<String, String> parameters, HttpServletResponse response) {
        String language = parameters.get("language");
        if (language == null) {
            return false;
        }
        entrance.remember(language, response);
        return true;
    }

    private ResponseEntity<Void> with(String token, SignedIn user, Consumer<Consultation> step) {
        open.find(token, user).ifPresent(step);
        return Pages.see("/c/" + (token.matches("[A-Za-z0-9_-]{1,64}") ? token : "unknown"));
    }
}
