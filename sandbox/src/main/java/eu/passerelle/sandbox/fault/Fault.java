package eu.passerelle.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways in which a sandbox node can misbehave. */
public enum Fault {
    /** Connections end before a byte of the answer. */
    DOWN,
    /** Answers later than anybody waits. */
    SLOW,
    /** The node's own assertions carry a signature that does not verify. */
    BAD_SIGNATURE,
    /** Status 200 and random bytes. */
    GARBAGE,
    /** The answer ends in the middle and the connection with it. */
    CUT,
    /** Behaves. */
    NONE;

    /** As written on the command line: {@code bad-signature}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> ofWord(String word) {
        return Arrays.stream(values())
                .filter(f -> f.word().equals(word.strip()))
                .findFirst();
    }

    /** {@code down, slow, …} for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Fault::word).collect(Collectors.joining(", "));
    }
}
