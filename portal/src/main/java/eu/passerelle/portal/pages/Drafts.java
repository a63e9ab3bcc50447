package eu.passerelle.portal.pages;

import eu.passerelle.treatment.Confirmation;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.trust.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed and not sent on yet: kept in the memory of this session for one consultation at a time, never secrets of
 * the patient, and dropped as soon as it is sent on.
 */
final class Drafts {
    private static final String IDENTITY = Drafts.class.getName() + ".identity";
    private static final String CONFIRMATION = Drafts.class.getName() + ".confirmation";

    private Drafts() {}

    /** The form of P3 as typed; problems are those of the last attempt to send it. */
    record Identity(
            ConsultationToken token,
            int alternative,
            Map<Integer, String> values,
            String day,
            String month,
            String year,
            String familyName,
            boolean sendBirthDate,
            List<FieldProblem> problems) {}

    /** The form of P4 as filled in. */
    record Confirming(
            ConsultationToken token,
            Optional<PurposeOfUse> purpose,
            String reason,
            Optional<Confirmation.IdentityAgreement> agreement,
            boolean patientAgrees,
            Optional<Missing> missing) {}

    /** What P4 still asks for. */
    enum Missing {
        PURPOSE,
        REASON,
        EMERGENCY,
        AGREEMENT,
        PATIENT_AGREEMENT,
        SECOND_STEP
    }

    static void keep(HttpServletRequest request, Identity draft) {
        request.getSession().setAttribute(IDENTITY, draft);
    }

    static void keep(HttpServletRequest request, Confirming draft) {
        request.getSession().setAttribute(CONFIRMATION, draft);
    }

    static Optional<Identity> identity(HttpServletRequest request, ConsultationToken token) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(IDENTITY) instanceof Identity draft
                        && draft.token().equals(token)
                ? Optional.of(draft)
                : Optional.empty();
    }

    static Optional<Confirming> confirming(HttpServletRequest request, ConsultationToken token) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(CONFIRMATION) instanceof Confirming draft
                        && draft.token().equals(token)
                ? Optional.of(draft)
                : Optional.empty();
    }

    static void dropConfirming(HttpServletRequest request) {
        request.getSession().removeAttribute(CONFIRMATION);
    }

    static void drop(HttpServletRequest request) {
        request.getSession().removeAttribute(IDENTITY);
        request.getSession().removeAttribute(CONFIRMATION);
    }
}
