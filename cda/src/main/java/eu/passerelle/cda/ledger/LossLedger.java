package eu.passerelle.cda.ledger;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.PatientSummary;
import java.util.List;
import java.util.Set;

/**
 * Every statement of a source (coded values, quantities, dates, words, negations, attachments of its entries; each piece
 * of its narrative) and what became of it in what was read. The statements are counted by a walk over the document that
 * shares nothing with the readers. Codes are found again by where they stand; quantities, dates and words by what they
 * say, each as often as its entry says it. Linear in the size of the document.
 *
 * <p>Not counted: identifiers, templates, status codes (each entry carries its own), codes that only choose the type of a
 * statement, names and addresses of persons, null flavours.
 */
public record LossLedger(List<SourceStatement> statements) {
    public LossLedger {
        statements = List.copyOf(statements);
    }

    /** How many statements there are, by fate. */
    public record Totals(int statements, int shown, int marked, int narrativeOnly, int removed, int lost) {}

    /** Of a document opened whole, and what was read from the very same bytes. */
    public static LossLedger of(CdaElement root, PatientSummary read) {
        return of(root, read, Set.of());
    }

    /** @param removed anchors of the entries that were taken out on purpose before the summary was handed on */
    public static LossLedger of(CdaElement root, PatientSummary read, Set<String> removed) {
        return new LossLedger(new SourceWalk(read, removed).walk(root));
    }

    public Totals totals() {
        int shown = 0;
        int marked = 0;
        int narrative = 0;
        int removed = 0;
        int lost = 0;
        for (SourceStatement statement : statements) {
            switch (statement.fate()) {
                case Fate.Shown fate -> shown++;
                case Fate.Marked fate -> marked++;
                case Fate.NarrativeOnly fate -> narrative++;
                case Fate.RemovedByPatient fate -> removed++;
                case Fate.Lost fate -> lost++;
            }
        }
        return new Totals(statements.size(), shown, marked, narrative, removed, lost);
    }

    public List<SourceStatement> lost() {
        return statements.stream()
                .filter(statement -> statement.fate() instanceof Fate.Lost)
                .toList();
    }
}
