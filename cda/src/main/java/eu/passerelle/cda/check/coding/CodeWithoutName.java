package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** A code has words that say what it means: a display name, or a text of its own. */
final class CodeWithoutName implements Rule {
    private static final String HL7_VOCABULARY = "2.16.840.1.113883.5.";
    private static final Set<String> SHOWN = Set.of("confidentialityCode", "administrativeGenderCode", "value");
    private static final Set<String> IHE_ACTS = Set.of("1.3.6.1.4.1.19376.1.5.3.2", "1.3.5.1.4.1.19376.1.5.3.2");

    @Override
    public CheckCode code() {
        return CheckCode.CODE_WITHOUT_NAME;
    }

    @Override
    public List<String> watches() {
        return List.of("@code");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !it.has("displayName")
                && it.child("originalText").isNone()
                && !it.is("translation")
                && !Traits.hasFixedSystem(it)
                && !isStructure(it);
    }

    /** What a template fixes is for programs only. */
    private static boolean isStructure(CdaElement coded) {
        String system = coded.attribute("codeSystem");
        return (system.startsWith(HL7_VOCABULARY) || IHE_ACTS.contains(system)) && !SHOWN.contains(coded.name());
    }
}
