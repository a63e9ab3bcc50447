package eu.passerelle.portal.login;

import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.portal.confirm.CodeQuestion;
import eu.passerelle.portal.confirm.ConfirmController;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.identify.FormNames;
import eu.passerelle.portal.identify.FormReading;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * What was typed into P3 or P4 while the login ended: it comes back after the next login, unsent, in the memory of the
 * session. Never what the patient keeps secret, and nothing for a consultation that is not open here.
 */
public final class KeptInput {
    private static final String KEPT = KeptInput.class.getName();
    /** Where the login leads afterwards. */
    private static final String ONWARD = "SPRING_SECURITY_SAVED_REQUEST";

    private static final Pattern FORM = Pattern.compile("/c/([A-Za-z0-9_-]{32})(/identity|/confirmation)?");
    private static final int MOST_PARAMETERS = 100;
    private static final int LONGEST = 60_000;

    private final Consultations consultations;

    public KeptInput(Consultations consultations) {
        this.consultations = consultations;
    }

    private record Kept(ConsultationToken token, boolean confirmation, Map<String, String> parameters) {
        @Override
        public String toString() {
            return "Kept[…]";
        }
    }

    /** Keeps what the request carries, for the session it has now; the page to go to, empty where there is nothing. */
    public Optional<String> keep(HttpServletRequest request) {
        Matcher path = FORM.matcher(request.getRequestURI());
        if (!path.matches()) {
            return Optional.empty();
        }
        ConsultationToken token = new ConsultationToken(path.group(1));
        Optional<MaskForm> mask = consultations.formOf(token);
        if (mask.isEmpty()) {
            return Optional.empty();
        }
        String page = "/c/" + token.value();
        HttpSession session = request.getSession();
        session.setAttribute(ONWARD, new SimpleSavedRequest(page));
        if (path.group(2) != null && request.getMethod().equals("POST")) {
            session.setAttribute(
                    KEPT, new Kept(token, path.group(2).equals("/confirmation"), harmless(request, mask.get())));
        }
        return Optional.of(page);
    }

    private static Map<String, String> harmless(HttpServletRequest request, MaskForm mask) {
        Set<String> left = secrets(mask);
        left.addAll(List.of("_csrf", "zone", "language", CodeQuestion.NAME));
        Map<String, String> kept = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!left.contains(name)
                    && values.length > 0
                    && values[0].length() <= LONGEST
                    && kept.size() < MOST_PARAMETERS) {
                kept.put(name, values[0]);
            }
        });
        return kept;
    }

    private static Set<String> secrets(MaskForm mask) {
        FormNames names = new FormNames(mask);
        Set<String> secrets = new HashSet<>();
        for (int a = 0; a < mask.alternatives().size(); a++) {
            List<MaskField> fields = mask.fields(a);
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).isSecret()) {
                    secrets.add(names.name(a, i));
                }
            }
        }
        return secrets;
    }

    /** Makes a draft of what was kept for this consultation, once. */
    public void restore(Consultation consultation, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(KEPT) instanceof Kept kept)
                || !kept.token().equals(consultation.token())) {
            return;
        }
        session.removeAttribute(KEPT);
        if (!kept.confirmation() && consultation.step() instanceof Step.Identify) {
            Drafts.keep(request, new FormReading(consultation.form(), kept.token()).read(kept.parameters()));
        } else if (kept.confirmation() && consultation.step() instanceof Step.Confirm) {
            Drafts.keep(request, ConfirmController.draft(kept.token(), kept.parameters()));
        }
    }
}
