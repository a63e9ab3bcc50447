package eu.passerelle.cda.check;

import eu.passerelle.border.Code;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.entry.Absence;
import java.util.Set;

/** Questions that many rules ask about an element. */
public final class Traits {
    /** Elements whose code needs no code system: the data type fixes it. */
    private static final Set<String> FIXED_SYSTEM =
            Set.of("statusCode", "languageCode", "signatureCode", "realmCode", "event");

    private static final Set<String> STATEMENTS = Set.of(
            "act",
            "observation",
            "substanceAdministration",
            "supply",
            "procedure",
            "organizer",
            "encounter",
            "observationMedia",
            "regionOfInterest");

    /** Elements whose value is an amount. */
    private static final Set<String> AMOUNTS = Set.of(
            "doseQuantity",
            "rateQuantity",
            "quantity",
            "numerator",
            "denominator",
            "period",
            "width",
            "maxDoseQuantity");

    private static final Set<String> TIMES =
            Set.of("effectiveTime", "time", "birthTime", "expirationTime", "phase", "useablePeriod", "validTime");

    private Traits() {}

    public static boolean isNull(CdaElement element) {
        return element.has("nullFlavor");
    }

    /** There, and not null. */
    public static boolean isFilled(CdaElement element) {
        return element.exists() && !isNull(element);
    }

    public static boolean template(CdaElement element, String root) {
        for (CdaElement child : element.children()) {
            if (child.is("templateId") && child.attribute("root").equals(root)) {
                return true;
            }
        }
        return false;
    }

    public static boolean hasFixedSystem(CdaElement coded) {
        return FIXED_SYSTEM.contains(coded.name());
    }

    /** Whether it is a clinical statement. */
    public static boolean isStatement(CdaElement element) {
        return STATEMENTS.contains(element.name());
    }

    public static boolean isTime(CdaElement element) {
        return TIMES.contains(element.name()) || element.type().endsWith("TS");
    }

    /** Whether an element holds an amount, by its name, its type, or the amount that it bounds. */
    public static boolean isAmount(CdaElement element, CdaElement parent) {
        if (AMOUNTS.contains(element.name())) {
            return true;
        }
        return switch (element.name()) {
            case "value" -> isAmountType(element.type());
            case "low", "high", "center" -> AMOUNTS.contains(parent.name()) || isAmountType(parent.type());
            default -> false;
        };
    }

    private static boolean isAmountType(String type) {
        return switch (type) {
            case "PQ", "INT", "REAL", "IVL_PQ", "IVL_INT", "IVL_REAL", "IVXB_PQ", "MO" -> true;
            default -> false;
        };
    }

    /** Whether a code says that there is nothing, or that nothing is known. */
    public static boolean isAbsence(CdaElement coded) {
        return coded.has("code")
                && coded.has("codeSystem")
                && Absence.kindOf(Code.of(coded.attribute("code"), coded.attribute("codeSystem")))
                        .isPresent();
    }

    public static boolean is(CdaElement coded, String code, String system) {
        return coded.attribute("code").equals(code)
                && coded.attribute("codeSystem").equals(system);
    }

    /** Whether an entry's statement is one of absence, whichever of its places says so. */
    public static boolean statesAbsence(CdaElement statement) {
        if (isAbsence(statement.child("code")) || isAbsence(statement.child("value"))) {
            return true;
        }
        for (CdaElement child : statement.children()) {
            boolean absent = switch (child.name()) {
                case "participant" ->
                    isAbsence(child.child("participantRole", "playingDevice", "code"))
                            || isAbsence(child.child("participantRole", "playingEntity", "code"));
                case "entryRelationship" ->
                    isAbsence(child.child("observation", "value")) || isAbsence(child.child("observation", "code"));
                default -> false;
            };
            if (absent) {
                return true;
            }
        }
        return false;
    }

    /** An object identifier. */
    public static boolean isOid(String text) {
        boolean digit = false;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (!digit) {
                    return false;
                }
                dots++;
                digit = false;
            } else if (c < '0' || c > '9' || c == '0' && !digit && i + 1 < text.length() && text.charAt(i + 1) != '.') {
                return false;
            } else {
                digit = true;
            }
        }
        return digit && dots > 0 && text.charAt(0) <= '2';
    }

    /** A universally unique identifier as 8-4-4-4-12 hexadecimal digits of any case. */
    public static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A decimal number with a dot, an exponent allowed. */
    public static boolean isNumber(String text) {
        int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int from = i;
        boolean dot = false;
        boolean digit = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !dot) {
                dot = true;
            } else if (c >= '0' && c <= '9') {
                digit = true;
            } else {
                return digit && (c == 'e' || c == 'E') && from < i && isExponent(text, i + 1);
            }
        }
        return digit;
    }

    private static boolean isExponent(String text, int from) {
        int i = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
        if (i >= text.length()) {
            return false;
        }
        for (; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
