package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A section has words for people. */
final class SectionWithoutText implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SECTION_WITHOUT_TEXT;
    }

    @Override
    public List<String> watches() {
        return List.of("section");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement text = it.child("text");
        return Traits.isNull(text) || !text.hasWords() && !holdsMedia(text);
    }

    private static boolean holdsMedia(CdaElement text) {
        return !text.children("renderMultiMedia").isEmpty();
    }
}
