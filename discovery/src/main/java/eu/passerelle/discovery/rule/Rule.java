package eu.passerelle.discovery.rule;

import java.util.Arrays;
import java.util.Optional;

/** One rule: whom it is about, when it holds, what it decides, and where it comes from. */
public record Rule(Scope scope, Period period, Source source, Decisions decisions) {
    public Rule {
        if (decisions.byItem().isEmpty()) {
            throw new IllegalArgumentException("a rule decides nothing");
        }
    }

    /** The first item about which the two decide otherwise for the same question on the same day. */
    Optional<Item> contradicts(Rule other) {
        if (!scope.equals(other.scope) || !period.overlaps(other.period)) {
            return Optional.empty();
        }
        return Arrays.stream(Item.values())
                .filter(item -> decisions.about(item).isPresent()
                        && other.decisions.about(item).isPresent()
                        && !decisions.about(item).equals(other.decisions.about(item)))
                .findFirst();
    }
}
