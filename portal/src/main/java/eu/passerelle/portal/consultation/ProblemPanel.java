package eu.passerelle.portal.consultation;

import eu.passerelle.border.AttemptsLeft;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Problem;
import java.util.Optional;

/**
 * What the reader reads when something failed: what happened, what now, who repairs, the reference, and one action.
 *
 * @param left how many attempts with the patient's code are left, where the country tells
 * @param partnerText a message of the country, only where its code says less than its words
 * @param code for the helpdesk, in the details
 */
public record ProblemPanel(
        Problem.Kind kind,
        String what,
        String now,
        String who,
        Optional<String> left,
        Optional<String> partnerText,
        String code,
        Action action,
        String reference) {
    /** What the button of the panel does. */
    public enum Action {
        /** Back to the form of P3. */
        SEARCH_AGAIN,
        /** The form below is sent again. */
        TRY_AGAIN,
        CONFIRM_AGAIN,
        LOG_IN_AGAIN,
        CLOSE
    }

    public static ProblemPanel of(Problem problem, Words words, String country, String reference) {
        String key = "problem." + problem.kind().name();
        boolean foreign = !problem.partnerText().isBlank()
                && (ErrorCode.ofCode(problem.code()).isEmpty() || tellsAttempts(problem.kind()));
        Optional<String> left = AttemptsLeft.in(problem.partnerText())
                .filter(told -> tellsAttempts(problem.kind()))
                .map(told -> told.number() == 0
                        ? words.say("problem.attempts.none")
                        : words.count("problem.attempts", told.number()));
        return new ProblemPanel(
                problem.kind(),
                words.say(key + ".what", country),
                words.say(key + ".now", country),
                words.say(key + ".who", country),
                left,
                foreign ? Optional.of(problem.partnerText()) : Optional.empty(),
                problem.code(),
                action(problem.kind()),
                reference);
    }

    /** The country's own words stand there too: they may say more than a number. */
    private static boolean tellsAttempts(Problem.Kind kind) {
        return kind == Problem.Kind.ACCESS_CODE_WRONG;
    }

    public static Action action(Problem.Kind kind) {
        return switch (kind) {
            case NO_MATCH,
                    MORE_DETAILS_NEEDED,
                    CANNOT_BE_TOLD_APART,
                    ACCESS_CODE_MISSING,
                    ACCESS_CODE_WRONG,
                    WRONG_SHAPE,
                    DATA_DISAGREE -> Action.SEARCH_AGAIN;
            case REGISTRY_UNAVAILABLE, UNREACHABLE, TOO_SLOW, CUT_OFF, UNREADABLE, FAILED_THERE, FAILED_HERE ->
                Action.TRY_AGAIN;
            case CONFIRMATION_INVALID -> Action.CONFIRM_AGAIN;
            case STRONGER_LOGIN -> Action.LOG_IN_AGAIN;
            case ACCESS_CODE_NOT_ASKED,
                    NO_CONSENT,
                    NOT_ALLOWED,
                    NO_DOCUMENT,
                    CONTENT,
                    WRONG_PERSON,
                    NOT_SERVED,
                    TOO_MANY_ATTEMPTS -> Action.CLOSE;
        };
    }

    /** Whether the form of the step is offered again below the panel. */
    public boolean formStays() {
        return switch (action) {
            case SEARCH_AGAIN, TRY_AGAIN, CONFIRM_AGAIN -> true;
            case LOG_IN_AGAIN, CLOSE -> false;
        };
    }

    /** Where P4 asks for the patient's code, it is typed there again; the search is not repeated. */
    public ProblemPanel whereCodeIsAsked() {
        boolean ofCode = kind == Problem.Kind.ACCESS_CODE_MISSING || kind == Problem.Kind.ACCESS_CODE_WRONG;
        return ofCode
                ? new ProblemPanel(kind, what, now, who, left, partnerText, code, Action.CONFIRM_AGAIN, reference)
                : this;
    }

    /** Whether P4 may go on with the same person; without the patient's consent an emergency may, where there is one. */
    public boolean canBeConfirmed(boolean emergencyOffered) {
        return switch (action) {
            case TRY_AGAIN, CONFIRM_AGAIN -> true;
            case SEARCH_AGAIN, LOG_IN_AGAIN -> false;
            case CLOSE -> kind == Problem.Kind.NO_CONSENT && emergencyOffered;
        };
    }

    public boolean alarm() {
        return kind == Problem.Kind.WRONG_PERSON || kind == Problem.Kind.DATA_DISAGREE;
    }
}
