package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** Blood pressure is in millimetres of mercury. */
final class PressureUnit implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.PRESSURE_UNIT;
    }

    @Override
    public List<String> watches() {
        return List.of("observation");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String code = it.child("code").attribute("code");
        CdaElement value = it.child("value");
        return (code.equals("8480-6") || code.equals("8462-4"))
                && value.has("value")
                && !value.attribute("unit").equals("mm[Hg]");
    }
}
