package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A document names no schema. */
final class SchemaLocation implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SCHEMA_LOCATION;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return it.has("schemaLocation");
    }
}
