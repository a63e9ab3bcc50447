package eu.passerelle.cda.check.narrative;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.DocumentRule;
import eu.passerelle.cda.check.Survey;
import eu.passerelle.cda.tree.CdaElement;
import java.util.Comparator;
import java.util.List;

/** An ID is given once, whether something points to it or not. */
final class NarrativeIdTwice implements DocumentRule {
    @Override
    public CheckCode code() {
        return CheckCode.NARRATIVE_ID_TWICE;
    }

    @Override
    public List<CdaElement> brokenIn(Survey survey) {
        return survey.repeated().values().stream()
                .sorted(Comparator.comparingInt(CdaElement::offset))
                .toList();
    }
}
