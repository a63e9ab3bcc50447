package eu.passerelle.cda;

import eu.passerelle.border.PersonName;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names as travel documents fold them: capital Latin letters without marks (ICAO Doc 9303, part 3), Greek by ELOT 743.
 * Names agree when the words of one family name are among the other's, and they share a given name, where both state
 * one.
 */
public final class NameForm {
    private static final Map<String, String> GREEK_PAIRS =
            Map.of("ΟΥ", "OU", "ΑΥ", "AV", "ΕΥ", "EV", "ΗΥ", "IV", "ΓΓ", "NG", "ΓΞ", "NX", "ΓΧ", "NCH", "ΜΠ", "B");
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('Α', "A"),
            Map.entry('Β', "V"),
            Map.entry('Γ', "G"),
            Map.entry('Δ', "D"),
            Map.entry('Ε', "E"),
            Map.entry('Ζ', "Z"),
            Map.entry('Η', "I"),
            Map.entry('Θ', "TH"),
            Map.entry('Ι', "I"),
            Map.entry('Κ', "K"),
            Map.entry('Λ', "L"),
            Map.entry('Μ', "M"),
            Map.entry('Ν', "N"),
            Map.entry('Ξ', "X"),
            Map.entry('Ο', "O"),
            Map.entry('Π', "P"),
            Map.entry('Ρ', "R"),
            Map.entry('Σ', "S"),
            Map.entry('Τ', "T"),
            Map.entry('Υ', "Y"),
            Map.entry('Φ', "F"),
            Map.entry('Χ', "CH"),
            Map.entry('Ψ', "PS"),
            Map.entry('Ω', "O"),
            Map.entry('А', "A"),
            Map.entry('Б', "B"),
            Map.entry('В', "V"),
            Map.entry('Г', "G"),
            Map.entry('Д', "D"),
            Map.entry('Е', "E"),
            Map.entry('Ж', "ZH"),
            Map.entry('З', "Z"),
            Map.entry('И', "I"),
            Map.entry('Й', "I"),
            Map.entry('К', "K"),
            Map.entry('Л', "L"),
            Map.entry('М', "M"),
            Map.entry('Н', "N"),
            Map.entry('О', "O"),
            Map.entry('П', "P"),
            Map.entry('Р', "R"),
            Map.entry('С', "S"),
            Map.entry('Т', "T"),
            Map.entry('У', "U"),
            Map.entry('Ф', "F"),
            Map.entry('Х', "KH"),
            Map.entry('Ц', "TS"),
            Map.entry('Ч', "CH"),
            Map.entry('Ш', "SH"),
            Map.entry('Щ', "SHT"),
            Map.entry('Ъ', "A"),
            Map.entry('Ь', ""),
            Map.entry('Ю', "IU"),
            Map.entry('Я', "IA"),
            Map.entry('Ø', "OE"),
            Map.entry('Æ', "AE"),
            Map.entry('Œ', "OE"),
            Map.entry('ẞ', "SS"),
            Map.entry('ß', "SS"),
            Map.entry('Đ', "D"),
            Map.entry('Ð', "D"),
            Map.entry('Ł', "L"),
            Map.entry('Þ', "TH"),
            Map.entry('Ħ', "H"),
            Map.entry('ı', "I"));

    private NameForm() {}

    /** Whether two people could be one by their names; parts that one of them does not state do not disagree. */
    public static boolean agree(PersonName one, PersonName other) {
        return agree(one, other, false, false) || agree(one, other, true, false) || agree(one, other, false, true);
    }

    private static boolean agree(PersonName one, PersonName other, boolean expandOne, boolean expandOther) {
        Set<String> family = words(expandOne ? expanded(one.family()) : one.family());
        Set<String> otherFamily = words(expandOther ? expanded(other.family()) : other.family());
        boolean sameFamily = family.containsAll(otherFamily) || otherFamily.containsAll(family);
        Set<String> given = words(expandOne ? expanded(one.given()) : one.given());
        Set<String> otherGiven = words(expandOther ? expanded(other.given()) : other.given());
        boolean sameGiven =
                given.isEmpty() || otherGiven.isEmpty() || given.stream().anyMatch(otherGiven::contains);
        return sameFamily && sameGiven;
    }

    /** Passports may write an umlaut as two letters, and people type either. */
    private static String expanded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return composed.replace("Ä", "AE").replace("Ö", "OE").replace("Ü", "UE").replace("Å", "AA");
    }

    static Set<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> pair : GREEK_PAIRS.entrySet()) {
            folded = folded.replace(pair.getKey(), pair.getValue());
        }
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            latin.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        Set<String> words = new HashSet<>();
        for (String word : latin.toString().split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
