package eu.passerelle.cda.check;

import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** One fact about single elements. Stateless, and total: whatever an element holds or lacks, it answers. */
public interface Rule {
    /** What is reported where the fact is broken. */
    CheckCode code();

    /**
     * Which elements it wants to see: local names, and names of attributes after an {@code @}. An element for which
     * several are right is shown once for each.
     */
    List<String> watches();

    /** Whether an element breaks the fact. */
    boolean isBrokenBy(CdaElement it, Spot spot);
}
