package eu.passerelle.portal.confirm;

import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.Drafts.Missing;
import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.pages.LanguageChoice;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.treatment.Confirmation;
import eu.passerelle.treatment.Confirmation.Difference;
import eu.passerelle.treatment.Confirmation.IdentityAgreement;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.EmergencyReason;
import eu.passerelle.treatment.PatientSignature;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.Strokes;
import eu.passerelle.trust.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** P4: takes the confirmation, or that it is another person, or that the patient does not agree. */
@Controller
@RequestMapping("/c/{token}")
public class ConfirmController {
    private final Consultations consultations;
    private final OpenConsultations open;
    private final LanguageChoice language;
    private final Notices notices;

    public ConfirmController(
            Consultations consultations, OpenConsultations open, LanguageChoice language, Notices notices) {
        this.consultations = consultations;
        this.open = open;
        this.language = language;
        this.notices = notices;
    }

    @PostMapping("/confirmation")
    ResponseEntity<Void> confirmation(
            @PathVariable String token,
            SignedIn user,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(token, user, consultation -> {
            if (!(consultation.step() instanceof Step.Confirm step)
                    || !parameters
                            .getOrDefault(ShownPerson.FIELD, mark(consultation, step))
                            .equals(mark(consultation, step))) {
                return;
            }
            Drafts.Confirming draft = draft(consultation.token(), parameters);
            boolean onlyLanguage = language.isAllOf(parameters, response);
            Drafts.keep(
                    request,
                    onlyLanguage
                            ? draft
                            : draft.with(sent(
                                    consultation,
                                    draft,
                                    parameters.containsKey("differenceSeen"),
                                    parameters.getOrDefault(CodeQuestion.NAME, ""))));
        });
    }

    private static String mark(Consultation consultation, Step.Confirm step) {
        return ShownPerson.mark(consultation, step.person());
    }

    public static Drafts.Confirming draft(ConsultationToken token, Map<String, String> parameters) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        for (Difference difference : Difference.values()) {
            if (parameters.containsKey("differs." + difference.name())) {
                differences.add(difference);
            }
        }
        return new Drafts.Confirming(
                token,
                PurposeOfUse.ofCode(parameters.getOrDefault("purpose", "")),
                reason(parameters),
                agreement(parameters),
                differences,
                parameters.containsKey("patientAgrees"),
                parameters.getOrDefault("signed", "").equals("PAPER"),
                parameters.getOrDefault("strokes", ""),
                parameters.getOrDefault("place", "").strip(),
                parameters.getOrDefault("noticeWay", ""),
                Optional.empty());
    }

    private static EmergencyReason reason(Map<String, String> parameters) {
        String words = parameters.getOrDefault("reason", "");
        String kind = parameters.getOrDefault("why", "");
        return Arrays.stream(EmergencyReason.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(known -> new EmergencyReason(known, words))
                .orElseGet(() -> EmergencyReason.of(words));
    }

    private static Optional<IdentityAgreement> agreement(Map<String, String> parameters) {
        String text = parameters.getOrDefault("agreement", "");
        return Arrays.stream(IdentityAgreement.values())
                .filter(known -> known.name().equals(text))
                .findFirst();
    }

    /** Empty when it is on its way. */
    private Optional<Missing> sent(
            Consultation consultation, Drafts.Confirming draft, boolean differenceSeen, String code) {
        NoticeQuestion.answer(consultation, notices, draft.noticeWay())
                .ifPresent(given -> consultations.informed(consultation, given));
        if (draft.purpose().isEmpty()) {
            return Optional.of(Missing.PURPOSE);
        }
        if (draft.agreement().isEmpty()) {
            return Optional.of(Missing.AGREEMENT);
        }
        Confirmation confirmation = new Confirmation(
                        draft.purpose().get(),
                        draft.reason(),
                        draft.agreement().get(),
                        draft.differences(),
                        draft.patientAgrees(),
                        signature(consultation, draft),
                        differenceSeen)
                .withAccessCode(code);
        return switch (consultations.confirm(consultation, confirmation)) {
            case STARTED, TOO_LATE -> Optional.empty();
            case DIFFERENCE_MUST_BE_SEEN -> Optional.of(Missing.SECOND_STEP);
            case REASON_MISSING -> Optional.of(Missing.REASON);
            case EMERGENCY_NOT_OFFERED -> Optional.of(Missing.EMERGENCY);
            case DIFFERENCES_MISSING -> Optional.of(Missing.DIFFERENCES);
            case NOTICE_MISSING -> Optional.of(Missing.NOTICE);
            case PATIENT_AGREEMENT_MISSING -> Optional.of(Missing.PATIENT_AGREEMENT);
            case SIGNATURE_MISSING -> Optional.of(Missing.SIGNATURE);
            case ACCESS_CODE_MISSING -> Optional.of(Missing.ACCESS_CODE);
            case ACCESS_CODE_SHAPE -> Optional.of(Missing.ACCESS_CODE_SHAPE);
        };
    }

    private Optional<PatientSignature> signature(Consultation consultation, Drafts.Confirming draft) {
        Bundles.Notice notice = notices.in(consultation.notice().language());
        String question = notice.agreement().question();
        return draft.signedOnPaper()
                ? PatientSignature.onPaper(question, notice.language(), draft.place())
                : Strokes.parse(draft.strokes())
                        .map(drawn -> PatientSignature.drawn(question, notice.language(), drawn));
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

    private ResponseEntity<Void> with(String token, SignedIn user, Consumer<Consultation> step) {
        open.find(token, user).ifPresent(step);
        return OpenConsultations.see(token);
    }
}
