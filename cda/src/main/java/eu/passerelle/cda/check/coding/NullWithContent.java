package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** A value that says why it is missing says nothing else; a national code beside it is the exception. */
final class NullWithContent implements Rule {
    private static final Set<String> MAY_SAY_MORE = Set.of("OTH", "NA", "UNC");
    private static final Set<String> ALWAYS =
            Set.of("nullFlavor", "type", CdaElement.TYPE, "nil", "partType", "operator", "code", "displayName");
    private static final Set<String> BESIDE_OTHER =
            Set.of("codeSystem", "codeSystemName", "codeSystemVersion", "extension", "valueSet", "valueSetVersion");
    private static final Set<String> VALUES = Set.of(
            "code",
            "value",
            "effectiveTime",
            "time",
            "birthTime",
            "id",
            "addr",
            "telecom",
            "low",
            "high",
            "center",
            "width",
            "period",
            "doseQuantity",
            "rateQuantity",
            "quantity",
            "numerator",
            "denominator",
            "title");

    @Override
    public CheckCode code() {
        return CheckCode.NULL_WITH_CONTENT;
    }

    @Override
    public List<String> watches() {
        return List.of("@nullFlavor");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        if (!isValue(it)) {
            return false;
        }
        boolean other = MAY_SAY_MORE.contains(it.attribute("nullFlavor"));
        for (int i = 0; i < it.attributeCount(); i++) {
            if (!isAllowed(it.attributeName(i), it.attributeValue(i), other)) {
                return true;
            }
        }
        for (CdaElement child : it.children()) {
            if (!other || !child.is("originalText") && !child.is("translation")) {
                return true;
            }
        }
        return it.hasOwnWords();
    }

    /** Data types only: what plays a part in the document may be null and still have an address. */
    private static boolean isValue(CdaElement it) {
        return VALUES.contains(it.name()) || it.name().endsWith("Code");
    }

    /** An operator and a code beside a null are facts of their own. */
    private static boolean isAllowed(String attribute, String value, boolean other) {
        return ALWAYS.contains(attribute)
                || attribute.equals("unit") && value.equals("1")
                || attribute.equals("inclusive") && value.equals("true")
                || other && BESIDE_OTHER.contains(attribute);
    }
}
