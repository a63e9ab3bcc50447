package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A medication, a vaccination and an observation have an identifier. */
final class StatementWithoutId implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.STATEMENT_WITHOUT_ID;
    }

    @Override
    public List<String> watches() {
        return List.of("substanceAdministration", "organizer");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return spot.parent().is("entry")
                && (it.is("substanceAdministration")
                        || spot.in(SectionKind.VITAL_SIGNS)
                        || spot.in(SectionKind.FUNCTIONAL_STATUS))
                && !Traits.isFilled(it.child("id"));
    }
}
