package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A section that each summary must have holds an entry, even when there is nothing: then it says so. */
final class SectionWithoutEntries implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.SECTION_WITHOUT_ENTRIES;
    }

    @Override
    public List<String> watches() {
        return List.of("section");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return spot.kind() == Spot.Kind.SUMMARY
                && SectionKind.ofLoinc(it.child("code").attribute("code"))
                        .filter(SectionKind::basic)
                        .isPresent()
                && it.child("entry").isNone();
    }
}
