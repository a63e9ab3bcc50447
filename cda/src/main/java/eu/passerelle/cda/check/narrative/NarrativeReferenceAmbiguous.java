package eu.passerelle.cda.check.narrative;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.DocumentRule;
import eu.passerelle.cda.check.Survey;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** What a statement points to in the narrative is there once. */
final class NarrativeReferenceAmbiguous implements DocumentRule {
    @Override
    public CheckCode code() {
        return CheckCode.NARRATIVE_REFERENCE_AMBIGUOUS;
    }

    @Override
    public List<CdaElement> brokenIn(Survey survey) {
        return survey.references().stream()
                .filter(reference -> Survey.target(reference)
                        .filter(survey.repeated()::containsKey)
                        .isPresent())
                .toList();
    }
}
