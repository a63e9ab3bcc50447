package eu.passerelle.portal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.portal.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real documents: what was read of them stands on the page. */
class SecondLinkTest {
    @Test
    void losesNothingOfAnySample() {
        StringBuilder table =
                new StringBuilder("%-70s %6s %6s %9s %6s%n".formatted("sample", "facts", "shown", "excluded", "lost"));
        List<String> lost = new ArrayList<>();
        TreeMap<String, Integer> reasons = new TreeMap<>();
        for (String name : Vectors.summaries()) {
            PatientSummary read = read(Vectors.cda(name));
            PageLedger ledger = PageLedger.of(read, false);
            int excluded = ledger.reasons().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            table.append("%-70s %6d %6d %9d %6d%n"
                    .formatted(
                            name,
                            ledger.facts(),
                            ledger.shown(),
                            excluded,
                            ledger.missing().size()));
            ledger.reasons().forEach((why, count) -> reasons.merge(why, count, Integer::sum));
            ledger.missing().forEach(path -> lost.add(name + " " + path));
        }
        table.append("\nnot shown, because:\n");
        reasons.forEach((why, count) -> table.append("%6d %s%n".formatted(count, why)));
        System.out.println(table);
        assertThat(lost).isEmpty();
    }

    private static PatientSummary read(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Read<PatientSummary>(PatientSummary summary) -> summary;
            case Reading.Refused<PatientSummary> refused -> throw new AssertionError("a sample is not read");
        };
    }
}
