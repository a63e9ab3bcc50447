package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** The kind of the document is said in LOINC. */
final class DocumentCode implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.DOCUMENT_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement code = it.child("code");
        return code.has("code") && !code.attribute("codeSystem").equals("2.16.840.1.113883.6.1");
    }
}
