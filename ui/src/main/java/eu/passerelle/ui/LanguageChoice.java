package eu.passerelle.ui;

/**
 * A language of the interface.
 *
 * @param tag as in {@code lang}
 * @param name in the language itself
 */
public record LanguageChoice(String tag, String name, boolean current) {
    public LanguageChoice {
        if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("not a language tag");
        }
    }
}
