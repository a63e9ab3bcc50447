package eu.passerelle.interop;

import eu.passerelle.cda.check.CheckCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of our codes says what a message of the rule set says, and why the two differ where they do. */
final class RuleSetMap {
    /** Exactly one of the two is there. */
    record Meaning(Optional<CheckCode> code, String reason) {}

    private record Line(Pattern pattern, Meaning meaning) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> differences = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    RuleSetMap() {
        for (String line : lines("rule-set-map.txt")) {
            int cut = line.lastIndexOf(" = ");
            String right = line.substring(cut + 3);
            lines.add(new Line(
                    Pattern.compile(line.substring(0, cut)),
                    right.startsWith("- ")
                            ? new Meaning(Optional.empty(), right.substring(2))
                            : new Meaning(Optional.of(CheckCode.valueOf(right)), "")));
        }
        for (String line : lines("rule-set-differences.txt")) {
            int equals = line.indexOf(" = ");
            int colon = line.indexOf(": ");
            if (equals >= 0) {
                differences.put(line.substring(0, equals), line.substring(equals + 3));
            } else {
                reasons.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(RuleSetMap.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Meaning of(String message) {
        return lines.stream()
                .filter(line -> line.pattern().matcher(message).find())
                .findFirst()
                .map(Line::meaning)
                .orElseThrow(() -> new AssertionError("nobody thought about: " + message));
    }

    /** Names of reasons; empty where none is stated. */
    String difference(CheckCode code, boolean more) {
        return differences.getOrDefault(code + (more ? " more" : " less"), "");
    }

    /** What the names of reasons mean. */
    Map<String, String> reasons() {
        return reasons;
    }

    /** The differences that are stated, as code and side. */
    java.util.Set<String> stated() {
        return differences.keySet();
    }
}
