package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A code of SNOMED CT or LOINC passes its check digit, one of EDQM has all its digits. */
final class CodeDamaged implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CODE_DAMAGED;
    }

    @Override
    public List<String> watches() {
        return List.of("@code");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String code = it.attribute("code");
        return switch (it.attribute("codeSystem")) {
            case "2.16.840.1.113883.6.96" -> !CheckDigits.isSnomed(code);
            case "2.16.840.1.113883.6.1" -> !CheckDigits.isLoinc(code);
            case "0.4.0.127.0.16.1.1.2.1" -> code.length() < 8 && code.chars().allMatch(Character::isDigit);
            default -> false;
        };
    }
}
