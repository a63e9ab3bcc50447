package eu.passerelle.national.assembly;

import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.trust.PurposeOfUse;
import java.util.Set;

/** A summary as it is given out for some purposes: a document of its own with an identifier of its own. */
public record Assembled(Set<PurposeOfUse> purposes, PatientSummary summary) {
    public Assembled {
        purposes = Set.copyOf(purposes);
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("a summary is for some purpose");
        }
    }
}
