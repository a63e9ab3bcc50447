package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Map;

/** A statement is of the class that its name says. */
final class StatementClass implements Rule {
    private static final Map<String, String> CLASSES =
            Map.of("observation", "OBS", "procedure", "PROC", "substanceAdministration", "SBADM", "supply", "SPLY");

    @Override
    public CheckCode code() {
        return CheckCode.STATEMENT_CLASS;
    }

    @Override
    public List<String> watches() {
        return List.of("observation", "procedure", "substanceAdministration", "supply");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !spot.inHeader() && !it.attribute("classCode").equals(CLASSES.get(it.name()));
    }
}
