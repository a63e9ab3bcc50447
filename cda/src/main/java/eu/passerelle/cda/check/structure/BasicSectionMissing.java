package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A summary has the five sections that each must have, whether there is something to say or not. */
final class BasicSectionMissing implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.BASIC_SECTION_MISSING;
    }

    @Override
    public List<String> watches() {
        return List.of("ClinicalDocument");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (spot.kind() != Spot.Kind.SUMMARY || !spot.structured()) {
            return false;
        }
        Set<SectionKind> missing = EnumSet.noneOf(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            if (kind.basic()) {
                missing.add(kind);
            }
        }
        for (CdaElement component : it.child("component", "structuredBody").children("component")) {
            SectionKind.ofLoinc(component.child("section", "code").attribute("code"))
                    .ifPresent(missing::remove);
        }
        return !missing.isEmpty();
    }
}
