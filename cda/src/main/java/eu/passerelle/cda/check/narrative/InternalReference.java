package eu.passerelle.cda.check.narrative;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.DocumentRule;
import eu.passerelle.cda.check.Survey;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A statement that stands for another one of the document names one that is there. */
final class InternalReference implements DocumentRule {
    private static final int DEEPEST = 512;

    @Override
    public CheckCode code() {
        return CheckCode.INTERNAL_REFERENCE;
    }

    @Override
    public List<CdaElement> brokenIn(Survey survey) {
        if (survey.internalReferences().isEmpty()) {
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        collect(survey.root(), survey.internalReferences(), ids, 0);
        return survey.internalReferences().stream()
                .filter(act -> !ids.contains(key(act.child("id"))))
                .toList();
    }

    private static void collect(CdaElement element, List<CdaElement> without, Set<String> ids, int depth) {
        boolean reference = element.is("act") && without.contains(element);
        for (CdaElement child : element.children()) {
            if (child.is("id") && !reference && Traits.isStatement(element)) {
                ids.add(key(child));
            }
            if (depth < DEEPEST) {
                collect(child, without, ids, depth + 1);
            }
        }
    }

    private static String key(CdaElement id) {
        return id.attribute("root") + "^" + id.attribute("extension");
    }
}
