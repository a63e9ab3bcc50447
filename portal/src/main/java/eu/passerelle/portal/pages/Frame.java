package eu.passerelle.portal.pages;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.words.Words;
import eu.passerelle.ui.LanguageChoice;
import java.util.List;
import java.util.Optional;

/**
 * What every page carries around its content.
 *
 * @param title of the page, without patient data
 * @param portal name of the portal
 * @param user name of the professional; empty before login
 * @param reference of the consultation or of an error; empty where there is none
 * @param back path to come back to when the language changes
 * @param form whether the page holds a form whose input a change of language must keep, and where it goes
 * @param helpdesk its telephone; empty where the operator configured none
 * @param refresh whether a browser without scripts asks again every two seconds
 */
public record Frame(
        Words t,
        List<LanguageTag> languages,
        String title,
        String portal,
        String country,
        boolean sandbox,
        Optional<String> user,
        Optional<String> reference,
        Csrf csrf,
        String back,
        Optional<String> form,
        Optional<String> helpdesk,
        boolean refresh,
        String assets) {
    public Frame {
        languages = List.copyOf(languages);
    }

    /** Where the mark of the country is: its theme's, or ours. */
    public String logo() {
        return "/assets/logo?v=" + assets;
    }

    /** The languages as the menu offers them. */
    public List<LanguageChoice> languageMenu() {
        return languages.stream()
                .map(language ->
                        new LanguageChoice(language.value(), Words.ownName(language), language.equals(t.language())))
                .toList();
    }

    /** The anti-forgery token of a form. */
    public record Csrf(String name, String value) {}

    Frame titled(String text) {
        return new Frame(
                t, languages, text, portal, country, sandbox, user, reference, csrf, back, form, helpdesk, refresh,
                assets);
    }

    public Frame about(String caseReference) {
        return new Frame(
                t,
                languages,
                title,
                portal,
                country,
                sandbox,
                user,
                Optional.of(caseReference),
                csrf,
                back,
                form,
                helpdesk,
                refresh,
                assets);
    }

    public Frame withForm(String action) {
        return new Frame(
                t,
                languages,
                title,
                portal,
                country,
                sandbox,
                user,
                reference,
                csrf,
                back,
                Optional.of(action),
                helpdesk,
                refresh,
                assets);
    }

    public Frame waiting(boolean withoutScripts) {
        return new Frame(
                t,
                languages,
                title,
                portal,
                country,
                sandbox,
                user,
                reference,
                csrf,
                back,
                form,
                helpdesk,
                withoutScripts,
                assets);
    }
}
