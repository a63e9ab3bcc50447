package eu.passerelle.portal.confirm;

import eu.passerelle.portal.consultation.Banner;
import eu.passerelle.portal.consultation.ProblemPanel;
import eu.passerelle.portal.pages.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * P4.
 *
 * @param shown mark of the person, sent back with the form
 * @param identifier as the country answered it
 * @param address lines of the answer
 * @param facts what the document in hand was typed to say, against the answer
 * @param warnings what the machine found
 * @param emergencyOffered whether the rules give emergency access
 * @param careOffered false where the patient was not informed, because that was not possible
 * @param purpose code, or empty; {@code why} likewise, and {@code reason} in the professional's words
 * @param agreement code, or empty; {@code differences} the codes chosen
 * @param asked empty where the notice is enough
 * @param otherPerson whether the rules allow that another person answers for the patient
 * @param code where the rules say that the country expects a code of the patient
 * @param notice where a record system did not say how the patient was informed
 * @param form whether the person can still be confirmed
 * @param missing what the last attempt lacked: a name of {@code Drafts.Missing}, or empty
 */
public record ConfirmPage(
        Frame frame,
        String token,
        String country,
        Banner person,
        String shown,
        String identifier,
        List<String> address,
        List<Fact> facts,
        Compared compared,
        boolean emergencyOffered,
        boolean careOffered,
        String purpose,
        String why,
        String reason,
        String agreement,
        Set<String> differences,
        Optional<Asked> asked,
        boolean otherPerson,
        Optional<CodeQuestion> code,
        Optional<NoticeQuestion> notice,
        String missing,
        Optional<ProblemPanel> problem,
        boolean form) {
    public ConfirmPage {
        address = List.copyOf(address);
        facts = List.copyOf(facts);
        differences = Set.copyOf(differences);
    }

    /** Id of what the last attempt lacked. */
    public String lacking() {
        return switch (missing) {
            case "REASON" -> why.equals("OTHER") ? "reason" : "why-UNCONSCIOUS";
            case "NOTICE" -> notice.isPresent() ? "notice" : "purpose-emergency";
            case "AGREEMENT" -> "agrees";
            case "DIFFERENCES" -> "differs-SPELLING";
            case "PATIENT_AGREEMENT" -> "patient-agrees";
            case "ACCESS_CODE", "ACCESS_CODE_SHAPE" -> CodeQuestion.NAME;
            case "SIGNATURE" ->
                asked.flatMap(Asked::signing).filter(Signing::onPaper).isPresent() ? "place" : "signing";
            default -> careOffered ? "purpose-care" : "purpose-emergency";
        };
    }

    /** What is left to compare by eye: the machine did the rest. */
    public List<String> checks() {
        return Stream.of("photo", "family", "given", "birthDate", "sex")
                .filter(check ->
                        !(check.equals("birthDate") && compared.birthDate().equals("AGREES")))
                .filter(check -> !(check.equals("family") && compared.name().equals("AGREES")))
                .toList();
    }

    public List<String> reasons() {
        return List.of("UNCONSCIOUS", "DANGER_TO_LIFE", "OTHER");
    }

    public List<String> possibleDifferences() {
        return List.of("SPELLING", "SECOND_NAME", "ADDRESS", "OTHER");
    }

    /**
     * One thing to look at on the document.
     *
     * @param key of its name
     * @param inHand as typed; empty where it was not
     * @param result AGREES or DIFFERS where the machine compared it, else NOT_STATED
     */
    public record Fact(String key, String inHand, String result) {}

    /** What the machine compared: each AGREES, DIFFERS or NOT_STATED. */
    public record Compared(String birthDate, String name) {}

    /**
     * What the patient is asked where the country wants an agreement.
     *
     * @param question in the patient's language, to be read by the patient; empty where it is asked orally
     * @param language of the question and the answer
     */
    public record Asked(String question, String answer, String language, boolean given, Optional<Signing> signing) {}

    /**
     * The signature.
     *
     * @param onPaper whether paper was chosen; {@code place} where it is kept
     * @param strokes what was drawn, as points; {@code path} the same as the data of an SVG path
     */
    public record Signing(boolean onPaper, String place, String strokes, String path) {}
}
