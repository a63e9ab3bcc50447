package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A time that is finer than a day says its time zone: of the document, of its authors, of its signer. */
final class TimeWithoutZone implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TIME_WITHOUT_ZONE;
    }

    @Override
    public List<String> watches() {
        return List.of("effectiveTime", "time");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        boolean judged = it.is("effectiveTime")
                ? spot.parent().is("ClinicalDocument")
                : spot.inHeader()
                        && (spot.parent().is("author") || spot.parent().is("legalAuthenticator"));
        String value = it.attribute("value");
        return judged
                && value.length() >= 10
                && value.indexOf('+') < 0
                && value.indexOf('-') < 0
                && !value.endsWith("Z");
    }
}
