package eu.passerelle.portal.operator;

import eu.passerelle.border.LanguageTag;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The operator's words in several languages. */
final class ByLanguage {
    private ByLanguage() {}

    /** In the language, its base language, English, or the first there is. */
    static Optional<String> choose(Map<LanguageTag, String> texts, LanguageTag language) {
        Map<String, String> sorted = new TreeMap<>();
        texts.forEach((tag, text) -> sorted.put(tag.value(), text));
        return Optional.ofNullable(sorted.get(language.value()))
                .or(() -> Optional.ofNullable(sorted.get(language.base().value())))
                .or(() -> Optional.ofNullable(sorted.get("en")))
                .or(() -> sorted.values().stream().findFirst());
    }
}
