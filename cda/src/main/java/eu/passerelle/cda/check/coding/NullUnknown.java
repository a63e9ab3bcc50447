package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** The reason why something is missing is one that HL7 knows. */
final class NullUnknown implements Rule {
    private static final Set<String> KNOWN = Set.of(
            "NI", "INV", "OTH", "NINF", "PINF", "UNC", "DER", "UNK", "ASKU", "NAV", "QS", "NASK", "TRC", "MSK", "NA",
            "NP");

    @Override
    public CheckCode code() {
        return CheckCode.NULL_UNKNOWN;
    }

    @Override
    public List<String> watches() {
        return List.of("@nullFlavor");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !KNOWN.contains(it.attribute("nullFlavor"));
    }
}
