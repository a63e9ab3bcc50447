package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A summary or a prescription names the national document that it was made from. */
final class SourceDocumentMissing implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SOURCE_DOCUMENT_MISSING;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (spot.kind() != Spot.Kind.SUMMARY && spot.kind() != Spot.Kind.PRESCRIPTION) {
            return false;
        }
        for (CdaElement related : it.children("relatedDocument")) {
            if (related.attribute("typeCode").equals("XFRM")
                    && related.child("parentDocument", "id").exists()) {
                return false;
            }
        }
        return true;
    }
}
