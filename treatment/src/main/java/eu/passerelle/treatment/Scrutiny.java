package eu.passerelle.treatment;

import eu.passerelle.cda.check.DocumentChecks;
import eu.passerelle.cda.check.Finding;
import eu.passerelle.cda.ledger.LossLedger;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.PatientSummary;
import java.util.List;
import java.util.Optional;

/**
 * What looking at a received document found, apart from what it says: how its statements fared, and where it leaves the
 * profile. Told in the quality chip; never a reason to withhold a document that can be read.
 *
 * @param ledger empty when the country sent its PDF only
 */
public record Scrutiny(Optional<LossLedger.Totals> ledger, List<Finding> findings) {
    /** Nothing was looked at. */
    public static final Scrutiny NONE = new Scrutiny(Optional.empty(), List.of());

    private static final DocumentChecks CHECKS = new DocumentChecks();

    public Scrutiny {
        findings = List.copyOf(findings);
    }

    static Scrutiny of(CdaElement root, Optional<PatientSummary> structured) {
        return new Scrutiny(structured.map(read -> LossLedger.of(root, read).totals()), CHECKS.check(root));
    }
}
