package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A statement names the template that it has had since the fifth wave. */
final class EntryTemplate implements Rule {
    private static final String ARC = "1.3.6.1.4.1.12559.11.10.1.3.1.3.";

    @Override
    public CheckCode code() {
        return CheckCode.ENTRY_TEMPLATE;
    }

    @Override
    public List<String> watches() {
        return List.of("act", "observation", "substanceAdministration", "supply", "procedure", "organizer");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        boolean judged = spot.kind() == Spot.Kind.SUMMARY
                && spot.sectionKind().isPresent()
                && spot.sectionKind().get() != SectionKind.OTHER
                && (spot.parent().is("entry")
                        || spot.in(SectionKind.ALLERGIES) && spot.above(3).is("entry"));
        return judged && !isNamed(it);
    }

    private static boolean isNamed(CdaElement statement) {
        for (CdaElement child : statement.children()) {
            if (child.is("templateId") && child.attribute("root").startsWith(ARC)) {
                return true;
            }
        }
        return false;
    }
}
