package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A statement points to the words of the narrative that say the same. */
final class StatementWithoutNarrative implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.STATEMENT_WITHOUT_NARRATIVE;
    }

    @Override
    public List<String> watches() {
        return List.of("observation", "procedure", "substanceAdministration");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        boolean judged = !spot.inHeader() && !isUnjudged(it, spot);
        CdaElement text = it.child("text");
        return judged && !text.child("reference").has("value");
    }

    /** A medication may have no such reference; what stands for a part of another statement need not. */
    private static boolean isUnjudged(CdaElement it, Spot spot) {
        String code = it.child("code").attribute("code");
        return it.is("substanceAdministration") && !spot.in(SectionKind.IMMUNIZATIONS)
                || code.equals("30973-2")
                || code.equals("48766-0")
                || spot.kind() != Spot.Kind.SUMMARY;
    }
}
