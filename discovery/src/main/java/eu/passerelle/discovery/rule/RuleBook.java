package eu.passerelle.discovery.rule;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.trust.ProfessionalRole;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The versions that are loaded; the day decides which one counts. Of the rules of a version that cover a question, each
 * item is decided by the most specific one that decides it: country before kind of document before role.
 */
public record RuleBook(List<RuleVersion> versions) {
    /** Without any file. */
    public static final RuleBook BUILT_IN = new RuleBook(List.of());

    /** In the order of their first days; two with the same name or the same first day are refused. */
    public RuleBook {
        versions = versions.stream()
                .sorted(Comparator.comparing(RuleVersion::validFrom))
                .toList();
        Set<Object> seen = new HashSet<>();
        for (RuleVersion version : versions) {
            if (!seen.add(version.name()) || !seen.add(version.validFrom())) {
                throw new IllegalArgumentException("two versions share a name or a first day: " + version.name());
            }
        }
    }

    /** The version that counts on a day; the built-in one where none does. */
    public RuleVersion on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(RuleVersion.BUILT_IN);
    }

    /** What holds for a patient of a country, a kind of document and a role here, on a day. */
    public Ruling ruling(CountryCode country, DocumentKind kind, ProfessionalRole role, LocalDate day) {
        RuleVersion version = on(day);
        List<Rule> covering = version.rules().stream()
                .filter(rule -> rule.period().holds(day) && rule.scope().covers(country, kind, role))
                .toList();
        return new Ruling(
                country,
                kind,
                role,
                day,
                version,
                Arrays.stream(Item.values())
                        .map(item -> decided(item, covering, version))
                        .toList());
    }

    private static Decided<Decision> decided(Item item, List<Rule> covering, RuleVersion version) {
        Optional<Rule> rule = covering.stream()
                .filter(candidate -> candidate.decisions().about(item).isPresent())
                .max(Comparator.comparingInt(candidate -> candidate.scope().rank()));
        Decision decision = rule.flatMap(found -> found.decisions().about(item))
                .or(() -> version.otherwise().about(item))
                .orElseThrow();
        return new Decided<>(decision, rule, version);
    }
}
