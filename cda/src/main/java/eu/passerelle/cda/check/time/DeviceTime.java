package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** A device says since when the patient has it, as an interval. A statement that there is none need not. */
final class DeviceTime implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.DEVICE_TIME;
    }

    @Override
    public List<String> watches() {
        return List.of("supply");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement time = it.child("effectiveTime");
        return spot.in(SectionKind.DEVICES)
                && spot.parent().is("entry")
                && !Traits.statesAbsence(it)
                && namesDevice(it)
                && (!time.type().equals("IVL_TS") || time.child("low").isNone());
    }

    private static boolean namesDevice(CdaElement supply) {
        return supply.child("participant", "participantRole", "playingDevice", "code")
                .has("code");
    }
}
