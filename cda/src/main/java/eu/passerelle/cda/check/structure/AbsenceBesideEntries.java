package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A section does not say that there is none, or that nothing is known, beside entries that say something. */
final class AbsenceBesideEntries implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.ABSENCE_BESIDE_ENTRIES;
    }

    @Override
    public List<String> watches() {
        return List.of("section");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        boolean absence = false;
        boolean entries = false;
        for (CdaElement entry : it.children("entry")) {
            for (CdaElement statement : entry.children()) {
                if (Traits.isStatement(statement)) {
                    boolean absent = Traits.statesAbsence(statement);
                    absence = absence || absent;
                    entries = entries || !absent;
                }
            }
        }
        return absence && entries;
    }
}
