package eu.passerelle.portal.consultation;

import eu.passerelle.treatment.Confirmation;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.EmergencyReason;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.trust.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed and not sent on yet: kept in the memory of this session for one consultation at a time, never secrets of
 * the patient, and dropped as soon as it is sent on.
 */
public final class Drafts {
    private static final String IDENTITY = Drafts.class.getName() + ".identity";
    private static final String CONFIRMATION = Drafts.class.getName() + ".confirmation";

    private Drafts() {}

    /**
     * The form of P3 as typed.
     *
     * @param alternative -1 while none is chosen
     * @param values by position in {@code MaskForm.fields(alternative)}
     * @param asWritten positions that are sent although their shape is another one
     * @param family on the document in hand, as {@code given}
     * @param zoneUnreadable whether the machine-readable zone could not be read in the last attempt
     * @param problems of the last attempt to send it
     */
    public record Identity(
            ConsultationToken token,
            int alternative,
            Map<Integer, String> values,
            Set<Integer> asWritten,
            TypedDate birthDate,
            String family,
            String given,
            boolean sendBirthDate,
            boolean zoneUnreadable,
            List<FieldProblem> problems) {
        public Identity {
            values = Map.copyOf(values);
            asWritten = Set.copyOf(asWritten);
            problems = List.copyOf(problems);
        }

        public Identity with(Map<Integer, String> newValues, List<FieldProblem> newProblems) {
            return new Identity(
                    token,
                    alternative,
                    newValues,
                    asWritten,
                    birthDate,
                    family,
                    given,
                    sendBirthDate,
                    zoneUnreadable,
                    newProblems);
        }

        public Identity withUnreadableZone() {
            return new Identity(
                    token, alternative, values, asWritten, birthDate, family, given, sendBirthDate, true, List.of());
        }

        @Override
        public String toString() {
            return "Identity[…]";
        }
    }

    /**
     * The form of P4 as filled in.
     *
     * @param noticeWay how the patient was informed, where that is asked; a name, or empty
     * @param strokes what was drawn on the pad, as points; {@code place} where signed paper is kept
     */
    public record Confirming(
            ConsultationToken token,
            Optional<PurposeOfUse> purpose,
            EmergencyReason reason,
            Optional<Confirmation.IdentityAgreement> agreement,
            Set<Confirmation.Difference> differences,
            boolean patientAgrees,
            boolean signedOnPaper,
            String strokes,
            String place,
            String noticeWay,
            Optional<Missing> missing) {
        public Confirming {
            differences = Set.copyOf(differences);
        }

        public Confirming with(Optional<Missing> lacking) {
            return new Confirming(
                    token,
                    purpose,
                    reason,
                    agreement,
                    differences,
                    patientAgrees,
                    signedOnPaper,
                    strokes,
                    place,
                    noticeWay,
                    lacking);
        }

        @Override
        public String toString() {
            return "Confirming[…]";
        }
    }

    /** What P4 still asks for. */
    public enum Missing {
        PURPOSE,
        REASON,
        EMERGENCY,
        AGREEMENT,
        DIFFERENCES,
        NOTICE,
        PATIENT_AGREEMENT,
        SIGNATURE,
        ACCESS_CODE,
        ACCESS_CODE_SHAPE,
        SECOND_STEP
    }

    public static void keep(HttpServletRequest request, Identity draft) {
        request.getSession().setAttribute(IDENTITY, draft);
    }

    public static void keep(HttpServletRequest request, Confirming draft) {
        request.getSession().setAttribute(CONFIRMATION, draft);
    }

    public static Optional<Identity> identity(HttpServletRequest request, ConsultationToken token) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(IDENTITY) instanceof Identity draft
                        && draft.token().equals(token)
                ? Optional.of(draft)
                : Optional.empty();
    }

    public static Optional<Confirming> confirming(HttpServletRequest request, ConsultationToken token) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(CONFIRMATION) instanceof Confirming draft
                        && draft.token().equals(token)
                ? Optional.of(draft)
                : Optional.empty();
    }

    public static void dropConfirming(HttpServletRequest request) {
        request.getSession().removeAttribute(CONFIRMATION);
    }

    public static void drop(HttpServletRequest request) {
        request.getSession().removeAttribute(IDENTITY);
        request.getSession().removeAttribute(CONFIRMATION);
    }
}
