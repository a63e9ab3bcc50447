package eu.passerelle.portal.words;

import eu.passerelle.clinical.Quantity;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as a reader takes them in: the decimal separator of the language, no grouping, no trailing zeros, micrograms in
 * words. The value is never converted and never parted from its unit (hazard H09).
 */
public final class Amounts {
    private static final Pattern POWER = Pattern.compile("10\\*(-?[0-9]+)");
    private static final Pattern PIECE = Pattern.compile("\\{[^{}]*\\}?|[/.]|[^/.{]+");
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("Cel", "°C"),
            Map.entry("[degF]", "°F"),
            Map.entry("mm[Hg]", "mmHg"),
            Map.entry("[iU]", "IU"),
            Map.entry("[IU]", "IU"),
            Map.entry("m[IU]", "mIU"),
            Map.entry("cm[H2O]", "cmH₂O"),
            Map.entry("umol", "µmol"),
            Map.entry("um", "µm"),
            Map.entry("deg", "°"));
    private static final Map<String, String> WORDS = Map.of(
            "ug",
            "unit.microgram",
            "mcg",
            "unit.microgram",
            "h",
            "unit.hour",
            "d",
            "unit.day",
            "wk",
            "unit.week",
            "mo",
            "unit.month",
            "a",
            "unit.year",
            "min",
            "unit.minute");

    private final Words words;

    public Amounts(Words words) {
        this.words = words;
    }

    /** Value and unit; the reason in words where there is no value. */
    public String of(Quantity quantity) {
        if (!quantity.hasValue()) {
            return quantity.nullFlavor()
                    .map(flavor -> words.say("null", flavor))
                    .orElse("");
        }
        String unit = unit(quantity);
        String number = number(quantity.value());
        if (unit.isEmpty()) {
            return number;
        }
        // without its sign a power of ten reads as a second number
        return number + (POWER.matcher(quantity.unit()).lookingAt() ? " × " : " ") + unit;
    }

    /** Digits as the language writes them; what is not a decimal number stays as it is. */
    public String number(String value) {
        Optional<BigDecimal> decimal = Quantity.of(value, "").decimal();
        if (decimal.isEmpty() || Math.abs((long) decimal.get().scale()) > 30) {
            return value;
        }
        BigDecimal stripped = decimal.get().stripTrailingZeros();
        String plain = stripped.signum() == 0 ? "0" : stripped.toPlainString();
        char separator = DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator();
        return plain.replace('.', separator).replace("-", "−");
    }

    private String unit(Quantity quantity) {
        String unit = quantity.unit();
        if (unit.isEmpty() || unit.equals("1")) {
            return quantity.unitText();
        }
        boolean one = quantity.decimal()
                .filter(value -> value.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
        String word = WORDS.get(unit);
        if (word != null) {
            return words.say(word + (one ? ".one" : ".many"));
        }
        if (unit.matches("\\{[^{}]*\\}")) {
            String counted = unit.substring(1, unit.length() - 1);
            return words.find("unit.counted." + counted.toLowerCase(java.util.Locale.ROOT) + (one ? ".one" : ".many"))
                    .orElse(quantity.unitText().isEmpty() ? counted : quantity.unitText());
        }
        return parts(unit);
    }

    /** A compound unit, piece by piece: {@code ug/mL}, {@code 10*9/L}. */
    private String parts(String unit) {
        StringBuilder out = new StringBuilder();
        Matcher pieces = PIECE.matcher(unit);
        while (pieces.find()) {
            String piece = pieces.group();
            if (!piece.startsWith("{")) {
                out.append(part(piece));
            } else if (out.isEmpty() || out.charAt(out.length() - 1) == '/') {
                out.append(annotation(piece));
            } else {
                out.append(" (").append(annotation(piece)).append(')');
            }
        }
        return out.toString();
    }

    /** The words of an annotation, such as {@code {1.73_m2}}: its point is no multiplication. */
    private static String annotation(String braced) {
        return braced.replaceAll("[{}]", "").replace('_', ' ').replaceAll("(?<=\\bc?m)2\\b", "²");
    }

    private String part(String part) {
        Matcher power = POWER.matcher(part);
        if (power.matches()) {
            return "10" + superscript(power.group(1));
        }
        if (part.equals("ug") || part.equals("mcg")) {
            return words.say("unit.microgram.many");
        }
        if (part.equals(".")) {
            return "·";
        }
        Matcher raised = Pattern.compile("([a-zA-Z]+)([23])").matcher(part);
        if (raised.matches()) {
            return raised.group(1) + superscript(raised.group(2));
        }
        return SYMBOLS.getOrDefault(part, part);
    }

    private static String superscript(String digits) {
        StringBuilder out = new StringBuilder();
        for (char digit : digits.toCharArray()) {
            out.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return out.toString();
    }
}
