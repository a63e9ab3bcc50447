package eu.passerelle.portal.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Greek and Cyrillic names in Latin letters (ELOT 743, ICAO Doc 9303), to be shown beside the original. */
public final class Latin {
    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        put(
                "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ",
                "a a v g d e e z i i th i i i i k l m n x o o p r s s t y y y y f ch ps o o");
        put(
                "абвгдежзийклмнопрстуфхцчшщъыьэюя",
                "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia");
    }

    private Latin() {}

    private static void put(String letters, String latin) {
        String[] parts = latin.split(" ");
        for (int i = 0; i < letters.length(); i++) {
            LETTERS.put(letters.charAt(i), parts[i].equals("-") ? "" : parts[i]);
        }
    }

    /** Empty where the text is in Latin letters already. */
    public static Optional<String> of(String text) {
        StringBuilder out = new StringBuilder();
        boolean changed = false;
        String read =
                text.replace("ου", "ou").replace("ού", "ou").replace("Ου", "Ou").replace("ΟΥ", "OU");
        for (int i = 0; i < read.length(); i++) {
            char letter = read.charAt(i);
            String latin = LETTERS.get(Character.toLowerCase(letter));
            if (latin == null) {
                out.append(letter);
            } else {
                changed = true;
                out.append(
                        Character.isUpperCase(letter) && !latin.isEmpty()
                                ? Character.toUpperCase(latin.charAt(0)) + latin.substring(1)
                                : latin);
            }
        }
        return changed ? Optional.of(out.toString()) : Optional.empty();
    }
}
