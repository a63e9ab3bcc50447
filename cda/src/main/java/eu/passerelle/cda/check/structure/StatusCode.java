package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;
import java.util.Set;

/** The status of a statement is one that its kind can have. */
final class StatusCode implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.STATUS_CODE;
    }

    @Override
    public List<String> watches() {
        return List.of("statusCode");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (Traits.isNull(it)) {
            return false;
        }
        Set<String> allowed = switch (spot.parent().name()) {
            case "observation", "organizer" -> Set.of("completed");
            case "substanceAdministration" ->
                spot.in(SectionKind.IMMUNIZATIONS) ? Set.of("completed", "cancelled") : Set.of("active", "completed");
            case "procedure" -> Set.of("active", "aborted", "cancelled", "completed");
            case "act" ->
                spot.parent().child("code").attribute("code").equals("CONC")
                        ? Set.of("active", "suspended", "aborted", "completed")
                        : Set.of("active", "completed", "aborted", "cancelled", "suspended");
            default -> Set.of();
        };
        return !allowed.isEmpty() && !allowed.contains(it.attribute("code"));
    }
}
