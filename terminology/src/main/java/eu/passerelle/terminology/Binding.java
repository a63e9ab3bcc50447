package eu.passerelle.terminology;

import java.util.Set;

/**
 * The value sets that one place of a document is bound to.
 *
 * @param valueSets OIDs; several where the place takes codes of either
 * @param extensible whether a code outside of them is only remarkable, not wrong
 */
public record Binding(Set<String> valueSets, boolean extensible) {
    public Binding {
        valueSets = Set.copyOf(valueSets);
    }
}
