package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A statement says whether it happened or is intended. */
final class StatementMood implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.STATEMENT_MOOD;
    }

    @Override
    public List<String> watches() {
        return List.of("observation", "procedure", "substanceAdministration", "supply", "organizer");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (spot.inHeader()) {
            return false;
        }
        String mood = it.attribute("moodCode");
        return switch (it.name()) {
            case "procedure", "substanceAdministration" -> !mood.equals("EVN") && !mood.equals("INT");
            case "supply" -> !mood.equals("EVN") && !mood.equals("RQO") && !mood.equals("INT");
            default -> !mood.equals("EVN");
        };
    }
}
