package eu.passerelle.portal.pages;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.rule.Ruling;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Words;
import java.util.List;

/**
 * P2: the notice in the patient's language, and how it was given.
 *
 * @param ruling says which ways there are, and whether an emergency can be the purpose
 */
public record NoticeGivenPage(
        Frame frame,
        String country,
        String countryName,
        Bundles.Notice notice,
        LanguageTag language,
        List<LanguageTag> languages,
        Ruling ruling,
        List<StartPage.Open> open) {
    public NoticeGivenPage {
        languages = List.copyOf(languages);
        open = List.copyOf(open);
    }

    public String ownName(LanguageTag tag) {
        return Words.ownName(tag);
    }
}
