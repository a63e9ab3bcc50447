package eu.passerelle.cda.check.narrative;

import eu.passerelle.cda.check.DocumentRule;
import eu.passerelle.cda.check.Rule;
import java.util.List;

/** The rules about narrative and references. */
public final class NarrativeRules {
    private NarrativeRules() {}

    public static List<Rule> all() {
        return List.of(new ReferenceWithoutMark());
    }

    public static List<DocumentRule> afterwards() {
        return List.of(
                new NarrativeReferenceDangling(),
                new NarrativeReferenceAmbiguous(),
                new NarrativeIdTwice(),
                new InternalReference());
    }
}
