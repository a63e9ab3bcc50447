package eu.passerelle.portal.reading;

import eu.passerelle.clinical.narrative.NarrativeNode.Run;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import java.util.List;

/** The styles of a run, outermost first: what was taken out is told before how it looks. */
public final class Styles {
    private Styles() {}

    public static List<Style> of(Run run) {
        return run.styles().stream()
                .sorted((a, b) -> a == Style.DELETED ? -1 : b == Style.DELETED ? 1 : a.compareTo(b))
                .toList();
    }
}
