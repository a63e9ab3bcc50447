package eu.passerelle.console.pages;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.console.words.Words;
import java.util.List;

/**
 * What every page carries around its content.
 *
 * @param title of the page
 * @param user name of who is logged in; empty when it is not known
 * @param csrfName with {@code csrfValue} the anti-forgery token of its forms
 * @param back path to come back to when the language changes
 * @param assets version of the assets, part of their addresses
 */
public record Frame(
        Words t,
        List<LanguageTag> languages,
        String title,
        String name,
        boolean sandbox,
        String user,
        String csrfName,
        String csrfValue,
        String back,
        String assets) {
    public Frame {
        languages = List.copyOf(languages);
    }
}
