package eu.passerelle.cda.write;

import eu.passerelle.clinical.entry.Further;
import java.util.List;

/**
 * Writes the further statements of an entry as observations in one act without code: a place that says nothing of its
 * own. What they were called where they came from is not kept; of an attached file, its type and size are.
 */
final class FurtherWriter {
    private final EntryContext context;

    FurtherWriter(EntryContext context) {
        this.context = context;
    }

    void write(List<Further> further) {
        context.note("", () -> further.forEach(this::one));
    }

    private void one(Further further) {
        boolean negated = further.kind() == Further.Kind.NEGATED;
        CdaOut out = context.out();
        out.open("entryRelationship", "typeCode", "COMP")
                .open("observation", "classCode", "OBS", "moodCode", "EVN", "negationInd", negated ? "true" : "");
        out.absent("code", eu.passerelle.clinical.NullFlavor.NA);
        if (!negated) {
            new ObservationWriter(context).value(further.value(), "CD");
        }
        out.close().close();
    }
}
