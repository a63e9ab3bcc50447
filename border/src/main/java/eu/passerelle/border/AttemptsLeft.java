package eu.passerelle.border;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many attempts with a patient's code are left. No profile gives it a place: it stands in the text of the refusal, in
 * words that both sides know, so that it can be told in the reader's language. Nothing is guessed from other words.
 */
public record AttemptsLeft(int number) {
    private static final Pattern SAID = Pattern.compile("\\bAttempts left: ([0-9]{1,3})(?![0-9])");

    public AttemptsLeft {
        if (number < 0) {
            throw new IllegalArgumentException("attempts left cannot be fewer than none: " + number);
        }
    }

    /** The sentence for the text of a refusal. */
    public String text() {
        return "Attempts left: " + number + ".";
    }

    /** What the text of a refusal says; empty where it does not, or says two things. */
    public static Optional<AttemptsLeft> in(String text) {
        List<MatchResult> said = SAID.matcher(text).results().toList();
        return said.size() == 1
                ? Optional.of(new AttemptsLeft(Integer.parseInt(said.getFirst().group(1))))
                : Optional.empty();
    }
}
