package eu.passerelle.discovery.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one rule decides: each item once at most. */
public record Decisions(Map<Item, Decision> byItem) {
    public Decisions {
        byItem = Map.copyOf(byItem);
        byItem.forEach((item, decision) -> {
            if (decision.item() != item) {
                throw new IllegalArgumentException("not a decision about " + item.word());
            }
        });
    }

    public static Decisions of(Decision... decisions) {
        return of(List.of(decisions));
    }

    public static Decisions of(List<Decision> decisions) {
        Map<Item, Decision> byItem = new EnumMap<>(Item.class);
        for (Decision decision : decisions) {
            if (byItem.put(decision.item(), decision) != null) {
                throw new IllegalArgumentException(
                        "decided twice: " + decision.item().word());
            }
        }
        return new Decisions(byItem);
    }

    public Optional<Decision> about(Item item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** Items that it leaves to others. */
    public List<Item> missing() {
        return Arrays.stream(Item.values())
                .filter(item -> !byItem.containsKey(item))
                .toList();
    }
}
