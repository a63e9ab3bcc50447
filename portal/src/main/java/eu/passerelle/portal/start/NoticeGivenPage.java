package eu.passerelle.portal.start;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.rule.Ruling;
import eu.passerelle.portal.consultation.Open;
import eu.passerelle.portal.countries.Choice;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * P2: the notice in the patient's language, and how it was given.
 *
 * @param link where a telephone finds the notice; empty where the operator configured none
 * @param today in the language of the notice, for paper
 * @param ruling says which ways there are, and whether an emergency can be the purpose
 */
public record NoticeGivenPage(
        Frame frame,
        Choice country,
        Bundles.Notice notice,
        LanguageTag language,
        List<LanguageTag> languages,
        Optional<String> link,
        Ruling ruling,
        String today,
        List<Open> open) {
    public NoticeGivenPage {
        languages = List.copyOf(languages);
        open = List.copyOf(open);
    }

    public String ownName(LanguageTag tag) {
        return Words.ownName(tag);
    }

    /** Of the notice alone, large. */
    public String turned() {
        return "/notice/" + country.code() + "/" + language;
    }
}
