package eu.passerelle.portal.conditions;

import java.util.List;

/** A block of the new version with its changes marked; a block that was taken away stands where it stood. */
public record Marked(Block.Kind kind, List<Run> runs) {
    public Marked {
        runs = List.copyOf(runs);
    }

    /** Some words that stayed, came or went. */
    public record Run(Fate fate, String text) {}

    /** What became of some words. */
    public enum Fate {
        SAME,
        ADDED,
        REMOVED
    }

    public boolean changed() {
        return runs.stream().anyMatch(run -> run.fate() != Fate.SAME);
    }
}
