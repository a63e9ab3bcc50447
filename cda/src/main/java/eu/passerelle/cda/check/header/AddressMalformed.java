package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An address has parts, or says why it is missing; words do not stand between the parts. */
final class AddressMalformed implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.ADDRESS_MALFORMED;
    }

    @Override
    public List<String> watches() {
        return List.of("addr");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !Traits.isNull(it) && (it.children().isEmpty() || it.hasOwnWords());
    }
}
