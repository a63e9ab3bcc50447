package eu.passerelle.border;

import java.util.Locale;

/** A language as BCP 47 writes it, language and optional region: {@code fr}, {@code fr-BE}. */
public record LanguageTag(String value) {
    public LanguageTag {
        if (!value.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
            throw new IllegalArgumentException("not a language tag: " + value);
        }
    }

    /** Reads any case and underscores; further subtags (script, variant) are dropped. */
    public static LanguageTag of(String text) {
        Locale locale = Locale.forLanguageTag(text.strip().replace('_', '-'));
        String region = locale.getCountry();
        return new LanguageTag(region.isEmpty() ? locale.getLanguage() : locale.getLanguage() + "-" + region);
    }

    public LanguageTag base() {
        int dash = value.indexOf('-');
        return dash < 0 ? this : new LanguageTag(value.substring(0, dash));
    }

    /**
     * The locale of its names of countries, dates and numbers. Where no region is named it is a European one: the
     * data of Java would take American English and Brazilian Portuguese.
     */
    public Locale locale() {
        return switch (value) {
            case "en" -> Locale.UK;
            case "pt" -> Locale.of("pt", "PT");
            default -> Locale.forLanguageTag(value);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
