package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A section has a title. */
final class SectionWithoutTitle implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SECTION_WITHOUT_TITLE;
    }

    @Override
    public List<String> watches() {
        return List.of("section");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !it.child("title").hasWords();
    }
}
