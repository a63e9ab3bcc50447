package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** Who signs has an address and a telephone number, or says why not. */
final class SignerWithoutAddress implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SIGNER_WITHOUT_ADDRESS;
    }

    @Override
    public List<String> watches() {
        return List.of("legalAuthenticator");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement entity = it.child("assignedEntity");
        return entity.child("addr").isNone() || entity.child("telecom").isNone();
    }
}
