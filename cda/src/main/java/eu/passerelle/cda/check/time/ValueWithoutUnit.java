package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An amount says its unit: a count has the unit 1. */
final class ValueWithoutUnit implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.VALUE_WITHOUT_UNIT;
    }

    @Override
    public List<String> watches() {
        return List.of("@value");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        boolean amount = switch (it.name()) {
            case "doseQuantity", "rateQuantity", "period", "width" -> true;
            case "value" -> it.type().equals("PQ");
            case "low", "high" ->
                spot.parent().is("doseQuantity") || spot.parent().type().equals("IVL_PQ");
            default -> false;
        };
        return amount && !it.has("unit");
    }
}
