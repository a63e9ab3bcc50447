package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.check.CheckCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our own checks beside the network's rule set: where they differ, a reason is stated. */
class ChecksAgainstRuleSetTest {
    private static RuleSetMap map;
    private static ChecksComparison comparison;

    @BeforeAll
    static void compare() throws Exception {
        Vectors.folder();
        map = new RuleSetMap();
        comparison = new ChecksComparison(map);
    }

    @Test
    void everyDifferenceHasAStatedReasonAndNoReasonIsLeftOver() {
        Set<String> met = new TreeSet<>();
        for (Map.Entry<CheckCode, ChecksComparison.Count> entry :
                comparison.counts().entrySet()) {
            if (!entry.getValue().ours().isEmpty()) {
                met.add(entry.getKey() + " more");
            }
            if (!entry.getValue().theirs().isEmpty()) {
                met.add(entry.getKey() + " less");
            }
        }
        assertThat(map.stated()).containsExactlyInAnyOrderElementsOf(met);
    }

    @Test
    void theCommittedPageSaysWhatTheRunGives() throws Exception {
        String page = ChecksPage.of(comparison, map);
        Path fresh = Files.createDirectories(Path.of("target")).resolve("checks.md");
        Files.writeString(fresh, page);
        Path committed = Path.of("..", "doc", "checks.md");

        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as("the page has to be written again: it is in " + fresh)
                .isEqualTo(page);
    }
}
