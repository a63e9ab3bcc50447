package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A problem has an identifier. */
final class ProblemWithoutId implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.PROBLEM_WITHOUT_ID;
    }

    @Override
    public List<String> watches() {
        return List.of("observation");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return (spot.in(SectionKind.PROBLEMS) || spot.in(SectionKind.PAST_ILLNESSES))
                && spot.above(3).is("entry")
                && !spot.parent().attribute("typeCode").equals("REFR")
                && !Traits.isFilled(it.child("id"));
    }
}
