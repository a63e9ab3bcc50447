package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A code of a small closed code system is one of its codes. */
final class CodeOutsideSystem implements Rule {
    private static final Map<String, Set<String>> CLOSED = Map.of(
            "2.16.840.1.113883.5.1150.1",
            Set.of(
                    "no-medication-info",
                    "no-known-medications",
                    "no-allergy-info",
                    "no-known-allergies",
                    "no-known-medication-allergies",
                    "no-known-environmental-allergies",
                    "no-known-food-allergies",
                    "no-procedure-info",
                    "no-known-procedures",
                    "no-problem-info",
                    "no-known-problems",
                    "no-device-info",
                    "no-known-devices",
                    "no-immunization-info",
                    "no-known-immunizations"),
            "2.16.840.1.113883.4.642.4.130",
            Set.of("low", "high", "unable-to-assess"),
            "2.16.840.1.113883.4.642.4.1371",
            Set.of("unconfirmed", "confirmed", "refuted", "entered-in-error"),
            "2.16.840.1.113883.4.642.4.1373",
            Set.of("active", "inactive", "resolved"),
            "2.16.840.1.113883.4.642.4.1075",
            Set.of("unconfirmed", "provisional", "differential", "confirmed", "refuted", "entered-in-error"));

    @Override
    public CheckCode code() {
        return CheckCode.CODE_OUTSIDE_SYSTEM;
    }

    @Override
    public List<String> watches() {
        return List.of("@code");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        Set<String> codes = CLOSED.get(it.attribute("codeSystem"));
        return codes != null && !codes.contains(it.attribute("code"));
    }
}
