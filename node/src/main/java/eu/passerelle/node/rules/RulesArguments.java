package eu.passerelle.node.rules;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.discovery.rule.Asked;
import eu.passerelle.trust.ProfessionalRole;
import eu.passerelle.trust.PurposeOfUse;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the command is asked.
 *
 * @param from the country of affiliation; must be there unless rules are compared
 * @param against a rule file that is not in force
 */
record RulesArguments(
        Path config,
        Optional<CountryCode> from,
        DocumentKind kind,
        ProfessionalRole role,
        Optional<LocalDate> date,
        PurposeOfUse purpose,
        Optional<Path> against) {
    private static final Set<String> NAMES =
            Set.of("--config", "--from", "--service", "--role", "--date", "--purpose", "--against");

    /** Told to the user in one sentence; the program then exits with 2. */
    static final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUsage(String sentence) {
            super(sentence);
        }
    }

    static RulesArguments read(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (!NAMES.contains(name)) {
                throw new WrongUsage("rules: unknown option " + name + ".");
            }
            if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
                throw new WrongUsage("rules: " + name + " needs a value.");
            }
            if (given.put(name, words.get(i + 1)) != null) {
                throw new WrongUsage("rules: " + name + " is given twice.");
            }
        }
        if (!given.containsKey("--config")) {
            throw new WrongUsage("rules: say which node: --config FILE.");
        }
        Optional<Path> against = value(given, "--against", Path::of);
        if (against.isEmpty() && !given.containsKey("--from")) {
            throw new WrongUsage("rules: say where the patient is from: --from PT; or compare with --against FILE.");
        }
        for (String single : List.of("--service", "--role", "--purpose")) {
            if (against.isPresent() && given.containsKey(single)) {
                throw new WrongUsage(
                        "rules: --against compares every service and role, so " + single + " means nothing beside it.");
            }
        }
        return new RulesArguments(
                Path.of(given.get("--config")),
                value(given, "--from", CountryCode::of),
                value(given, "--service", Asked::kind).orElse(DocumentKind.PATIENT_SUMMARY),
                value(given, "--role", Asked::role).orElse(ProfessionalRole.MEDICAL_DOCTOR),
                value(given, "--date", RulesArguments::day),
                value(given, "--purpose", RulesArguments::purpose).orElse(PurposeOfUse.TREATMENT),
                against);
    }

    private static <T> Optional<T> value(Map<String, String> given, String name, Function<String, T> type) {
        try {
            return Optional.ofNullable(given.get(name)).map(type);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("rules: " + name + ": " + e.getMessage() + ".");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no day such as 2026-12-31: " + text, e);
        }
    }

    private static PurposeOfUse purpose(String text) {
        return PurposeOfUse.ofCode(text)
                .orElseThrow(() -> new IllegalArgumentException("is neither TREATMENT nor EMERGENCY: " + text));
    }
}
