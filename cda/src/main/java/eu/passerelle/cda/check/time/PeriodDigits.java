package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A period has at most four digits after the dot. */
final class PeriodDigits implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.PERIOD_DIGITS;
    }

    @Override
    public List<String> watches() {
        return List.of("period");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String value = it.attribute("value");
        int dot = value.indexOf('.');
        return dot >= 0 && value.length() - dot - 1 > 4;
    }
}
