package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** The head has its identifier, kind, title, time, language, patient, author, custodian and signer. */
final class HeaderIncomplete implements Rule {
    private static final List<String> DEMANDED = List.of(
            "id",
            "code",
            "title",
            "effectiveTime",
            "languageCode",
            "recordTarget",
            "author",
            "custodian",
            "legalAuthenticator");

    @Override
    public CheckCode code() {
        return CheckCode.HEADER_INCOMPLETE;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        for (String part : DEMANDED) {
            if (!Traits.isFilled(it.child(part))) {
                return true;
            }
        }
        return it.child("confidentialityCode").isNone();
    }
}
