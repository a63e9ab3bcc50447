package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Translations of one code differ from each other. */
final class TranslationTwice implements Rule {
    private static final int DEEPEST = 64;

    @Override
    public CheckCode code() {
        return CheckCode.TRANSLATION_TWICE;
    }

    @Override
    public List<String> watches() {
        return List.of("translation");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement coded = spot.parent();
        return !coded.is("translation") && coded.child("translation") == it && !areDistinct(coded, new HashSet<>(), 0);
    }

    private static boolean areDistinct(CdaElement coded, Set<String> seen, int depth) {
        for (CdaElement child : coded.children()) {
            if (child.is("translation")) {
                boolean says = child.has("code") || child.has("value");
                boolean repeated = says && !seen.add(key(child));
                if (repeated || depth < DEEPEST && !areDistinct(child, seen, depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String key(CdaElement translation) {
        return String.join(
                "|",
                translation.attribute("code"),
                translation.attribute("codeSystem"),
                translation.attribute("value"),
                translation.attribute("unit"));
    }
}
