package eu.passerelle.console.words;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** What the console says in one language. A text that is missing is said in English; a key is never shown. */
public final class Words {
    private final LanguageTag language;
    private final Locale locale;
    private final Map<String, String> own;
    private final Map<String, String> english;

    Words(LanguageTag language, Map<String, String> own, Map<String, String> english) {
        this.language = language;
        this.locale = language.locale();
        this.own = own;
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
        String filled = own.getOrDefault(key, english.getOrDefault(key, "…"));
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return filled;
    }

    /** A text of a closed set of names. */
    public String say(String prefix, Enum<?> name) {
        return say(prefix + "." + name.name());
    }

    /** A country by its name in this language, else by its code. */
    public String country(CountryCode country) {
        return country(country, country.value());
    }

    /** The same, with a name of its own for codes that belong to nobody. */
    public String country(CountryCode country, String otherwise) {
        String name = Locale.of("", country.value()).getDisplayCountry(locale);
        return name.isEmpty() || name.equals(country.value()) ? otherwise : name;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** A language by its own name, for its own readers. */
    public static String ownName(LanguageTag named) {
        Locale its = Locale.forLanguageTag(named.value());
        String name = its.getDisplayLanguage(its);
        return name.isEmpty() ? named.value() : name.substring(0, 1).toUpperCase(its) + name.substring(1);
    }
}
