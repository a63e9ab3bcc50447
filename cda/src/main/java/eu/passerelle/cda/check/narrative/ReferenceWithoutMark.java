package eu.passerelle.cda.check.narrative;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Survey;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A reference into the narrative begins with #. */
final class ReferenceWithoutMark implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.REFERENCE_WITHOUT_MARK;
    }

    @Override
    public List<String> watches() {
        return List.of("reference");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return (spot.parent().is("text") || spot.parent().is("originalText"))
                && Survey.target(it).isPresent()
                && !it.attribute("value").startsWith("#");
    }
}
