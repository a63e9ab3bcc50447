package eu.passerelle.portal.pages;

import java.util.List;
import java.util.Optional;

/** The models of the pages between P3 and P7 that are small. */
public final class StepPages {
    private StepPages() {}

    /**
     * Waiting for a country.
     *
     * @param slow whether more than eight seconds have passed
     */
    public record Waiting(Frame frame, String token, String activity, boolean slow, Optional<Banner> banner) {}

    /**
     * P4.
     *
     * @param birthDateInHand as typed at P3, in words; empty when it is not known any more
     * @param comparison of the birth dates: AGREES, DIFFERS, NOT_STATED
     * @param nameComparison of the names, likewise
     * @param asked empty where the notice is enough
     * @param emergency whether the rules give an emergency access
     * @param form whether the person can still be confirmed
     * @param missing what the last attempt lacked: PURPOSE, REASON, EMERGENCY, AGREEMENT, PATIENT_AGREEMENT, SECOND_STEP, or empty
     */
    public record Confirm(
            Frame frame,
            String token,
            String country,
            Banner person,
            String identifier,
            List<String> address,
            String birthDateInHand,
            String comparison,
            String nameComparison,
            String purpose,
            String reason,
            String agreement,
            Optional<Asked> asked,
            boolean emergency,
            String missing,
            Optional<ProblemPanel> problem,
            boolean form) {
        public Confirm {
            address = List.copyOf(address);
        }
    }

    /**
     * What the patient is asked where the country wants an agreement.
     *
     * @param question in the patient's language, to be read by the patient; empty where it is asked orally
     * @param language of the question and the answer
     */
    public record Asked(String question, String answer, String language, boolean given) {}
}
