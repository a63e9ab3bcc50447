package eu.passerelle.portal.words;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything the screens say in one language. A text that is missing is said in English; a key is never shown. */
public final class Words {
    private final LanguageTag language;
    private final Locale locale;
    private final Map<String, String> own;
    private final Map<String, String> english;

    Words(LanguageTag language, Map<String, String> own, Map<String, String> english) {
        this.language = language;
        this.locale = language.locale();
        this.own = FrenchSpaces.FRENCH.equals(language.base()) ? FrenchSpaces.held(own) : own;
        this.english = english;
    }

    public LanguageTag language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key, its {@code {0}} and so on filled in. */
    public String say(String key, Object... values) {
        return fill(find(key).orElse("…"), values);
    }

    /** A text of a closed set of names. */
    public String say(String prefix, Enum<?> name) {
        return say(prefix + "." + name.name());
    }

    /** Empty where not even English has it. */
    public Optional<String> find(String key) {
        String text = own.get(key);
        return Optional.ofNullable(text != null ? text : english.get(key));
    }

    /** A text that counts: {@code key.one} for one, {@code key.many} for all others. */
    public String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), Long.toString(number));
    }

    /** A label with the colon after it, as the language sets it. */
    public String label(String text) {
        return text + (FrenchSpaces.FRENCH.equals(language.base()) ? "\u00a0:" : ":");
    }

    /** A country by its name in this language; a name of its own for codes that belong to nobody. */
    public String country(CountryCode country, String otherwise) {
        String name = Locale.of("", country.value()).getDisplayCountry(locale);
        return name.isEmpty() || name.equals(country.value()) ? otherwise : name;
    }

    /** A language by its name in this language. */
    public String languageName(LanguageTag named) {
        return Locale.forLanguageTag(named.value()).getDisplayName(locale);
    }

    /** A language by its own name, for its own readers. */
    public static String ownName(LanguageTag named) {
        Locale its = Locale.forLanguageTag(named.value());
        String name = its.getDisplayLanguage(its);
        return name.isEmpty() ? named.value() : name.substring(0, 1).toUpperCase(its) + name.substring(1);
    }

    private static String fill(String text, Object... values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return filled;
    }
}
