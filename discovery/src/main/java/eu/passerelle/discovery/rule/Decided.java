package eu.passerelle.discovery.rule;

import java.util.Optional;

/**
 * What holds about one item, and why.
 *
 * @param rule that decided; empty where the default of the version did
 * @param version the rule, or the default, belongs to
 */
public record Decided<T extends Decision>(T decision, Optional<Rule> rule, RuleVersion version) {
    public Source source() {
        return rule.map(Rule::source).orElse(version.source());
    }
}
