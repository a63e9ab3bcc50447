package eu.passerelle.portal.conditions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import eu.passerelle.portal.conditions.Marked.Fate;
import eu.passerelle.portal.conditions.Marked.Run;
import java.util.ArrayList;
import java.util.List;

/** What changed between two versions: block by block, and word by word where a block was rewritten. */
final class Changes {
    private Changes() {}

    static List<Marked> none(List<Block> text) {
        return text.stream().map(block -> whole(Fate.SAME, block)).toList();
    }

    static List<Marked> between(List<Block> before, List<Block> after) {
        List<Marked> result = new ArrayList<>();
        for (AbstractDelta<Block> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            Chunk<Block> old = delta.getSource();
            Chunk<Block> fresh = delta.getTarget();
            if (delta.getType() == DeltaType.EQUAL) {
                result.addAll(none(fresh.getLines()));
                continue;
            }
            int common = Math.min(old.size(), fresh.size());
            for (int i = 0; i < common; i++) {
                rewritten(old.getLines().get(i), fresh.getLines().get(i), result);
            }
            old.getLines().stream().skip(common).forEach(block -> result.add(whole(Fate.REMOVED, block)));
            fresh.getLines().stream().skip(common).forEach(block -> result.add(whole(Fate.ADDED, block)));
        }
        return result;
    }

    /** Where hardly a word stayed, two whole blocks read better than a patchwork. */
    private static void rewritten(Block old, Block fresh, List<Marked> result) {
        List<Run> runs = words(old.text(), fresh.text());
        int stayed = runs.stream()
                .filter(run -> run.fate() == Fate.SAME)
                .mapToInt(run -> run.text().length())
                .sum();
        if (old.kind() != fresh.kind() || stayed * 3 < fresh.text().length()) {
            result.add(whole(Fate.REMOVED, old));
            result.add(whole(Fate.ADDED, fresh));
        } else {
            result.add(new Marked(fresh.kind(), runs));
        }
    }

    private static List<Run> words(String old, String fresh) {
        List<Run> runs = new ArrayList<>();
        List<String> before = List.of(old.split(" "));
        List<String> after = List.of(fresh.split(" "));
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(runs, Fate.SAME, delta.getTarget());
            } else {
                add(runs, Fate.REMOVED, delta.getSource());
                add(runs, Fate.ADDED, delta.getTarget());
            }
        }
        return runs;
    }

    private static void add(List<Run> runs, Fate fate, Chunk<String> words) {
        if (words.size() > 0) {
            runs.add(new Run(fate, String.join(" ", words.getLines())));
        }
    }

    private static Marked whole(Fate fate, Block block) {
        return new Marked(block.kind(), List.of(new Run(fate, block.text())));
    }
}
