package eu.passerelle.cda.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.xml.XmlLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossLedgerTest {
    static CdaElement tree(byte[] document) {
        return switch (CdaDocument.tree(document, XmlLimits.DOCUMENT)) {
            case Reading.Read<CdaElement>(CdaElement root) -> root;
            case Reading.Refused<CdaElement>(Reading.Reason reason, String text) ->
                throw new AssertionError(reason + ": " + text);
        };
    }

    /** The table: what became of every statement of every sample. */
    @Test
    void losesNothingOfAnySample() {
        StringBuilder table = new StringBuilder("%-70s %6s %6s %6s %6s %6s %8s%n"
                .formatted("sample", "said", "shown", "marked", "narr.", "lost", "µs"));
        List<String> lost = new ArrayList<>();
        for (String name : Vectors.all("ps")) {
            byte[] document = Vectors.cda(name);
            CdaElement root = tree(document);
            PatientSummary read = SummaryReader.summary(root);
            LossLedger ledger = LossLedger.of(root, read);
            for (int i = 0; i < 30; i++) {
                ledger = LossLedger.of(root, read);
            }
            long started = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                ledger = LossLedger.of(root, read);
            }
            long micros = (System.nanoTime() - started) / 10_000;
            LossLedger.Totals totals = ledger.totals();
            table.append("%-70s %6d %6d %6d %6d %6d %8d%n"
                    .formatted(
                            name,
                            totals.statements(),
                            totals.shown(),
                            totals.marked(),
                            totals.narrativeOnly(),
                            totals.lost(),
                            micros));
            for (SourceStatement statement : ledger.lost()) {
                lost.add(name + " " + statement.kind() + " " + statement.entry() + " "
                        + new String(document, statement.offset(), 120, StandardCharsets.UTF_8));
            }
        }
        System.out.println(table);
        assertThat(lost).isEmpty();
    }
}
