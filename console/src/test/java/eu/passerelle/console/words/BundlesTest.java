package eu.passerelle.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.rule.AgreementRule;
import eu.passerelle.discovery.rule.Asked;
import eu.passerelle.discovery.rule.CopyRule;
import eu.passerelle.discovery.rule.Item;
import eu.passerelle.discovery.rule.NoticeWay;
import eu.passerelle.trust.ProfessionalRole;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
    private static final Map<String, String> ENGLISH = Bundles.texts(new LanguageTag("en"));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "pt", "el"})
    void holdsTheSameKeysAndPlacesInEveryLanguage(String language) {
        Map<String, String> texts = Bundles.texts(new LanguageTag(language));
        assertThat(texts.keySet()).isEqualTo(ENGLISH.keySet());
        ENGLISH.forEach((key, text) ->
                assertThat(places(texts.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "pt", "el"})
    void isTranslatedAndNotCopied(String language) {
        Map<String, String> texts = Bundles.texts(new LanguageTag(language));
        assertThat(ENGLISH.entrySet())
                .filteredOn(entry -> entry.getValue().length() > 20)
                .noneMatch(entry -> entry.getValue().equals(texts.get(entry.getKey())));
    }

    @Test
    void hasAWordForEverythingThatRulesCanSay() {
        Stream<String> keys = Stream.of(
                        names("item", Item.values()),
                        names("decision.AGREEMENT", AgreementRule.values()),
                        names("short.AGREEMENT", AgreementRule.values()),
                        names("decision.COPY", CopyRule.values()),
                        names("noticeWay", NoticeWay.values()),
                        names("role", ProfessionalRole.values()),
                        names("service", Asked.KINDS.toArray(Enum<?>[]::new)))
                .flatMap(each -> each);
        assertThat(ENGLISH).containsKeys(keys.toArray(String[]::new));
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + "." + value.name());
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{[0-9]\\}").matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }
}
