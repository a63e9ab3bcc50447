package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** Codes and identifiers of code systems have no blanks around or in them. */
final class CodeWithBlank implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.CODE_WITH_BLANK;
    }

    @Override
    public List<String> watches() {
        return List.of("@code");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        for (int i = 0; i < it.attributeCount(); i++) {
            String value = it.attributeValue(i);
            boolean blank = switch (it.attributeName(i)) {
                case "code" -> !value.equals(value.strip());
                case "codeSystem" -> value.indexOf(' ') >= 0;
                default -> false;
            };
            if (blank) {
                return true;
            }
        }
        return false;
    }
}
