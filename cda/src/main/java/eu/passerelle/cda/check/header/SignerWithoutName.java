package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** Who signs has a family name and a given name. */
final class SignerWithoutName implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SIGNER_WITHOUT_NAME;
    }

    @Override
    public List<String> watches() {
        return List.of("legalAuthenticator");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement name = it.child("assignedEntity", "assignedPerson", "name");
        return !Traits.isFilled(name.child("family")) || !Traits.isFilled(name.child("given"));
    }
}
