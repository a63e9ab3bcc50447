package eu.passerelle.portal.words;

import eu.passerelle.border.LanguageTag;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * French sets a space before a colon, a semicolon, a question or exclamation mark, and inside its quotation marks. The
 * bundle is written with the ordinary space of the keyboard; here it becomes one at which no line is broken.
 */
final class FrenchSpaces {
    static final LanguageTag FRENCH = new LanguageTag("fr");

    private FrenchSpaces() {}

    static Map<String, String> held(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> held(text.getValue())));
    }

    static String held(String text) {
        return text.replaceAll(" (?=[:;?!»])", "\u00a0").replaceAll("(?<=«) ", "\u00a0");
    }
}
