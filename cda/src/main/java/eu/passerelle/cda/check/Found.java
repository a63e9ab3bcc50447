package eu.passerelle.cda.check;

import eu.passerelle.cda.tree.CdaElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings, a limited number of each code. */
final class Found {
    private final CdaElement root;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<CheckCode, Tally> tallies = new EnumMap<>(CheckCode.class);

    private static final class Tally {
        private int count;
        private int last;
    }

    Found(CdaElement root) {
        this.root = root;
    }

    void add(CheckCode code, CdaElement element) {
        Tally tally = tallies.computeIfAbsent(code, key -> new Tally());
        tally.count++;
        if (tally.count <= DocumentChecks.MOST_OF_A_CODE) {
            tally.last = findings.size();
            findings.add(new Finding(code, Place.of(root, element)));
        }
    }

    List<Finding> list() {
        for (Tally tally : tallies.values()) {
            int more = tally.count - DocumentChecks.MOST_OF_A_CODE;
            if (more > 0) {
                findings.set(tally.last, findings.get(tally.last).withMore(more));
            }
        }
        return List.copyOf(findings);
    }
}
