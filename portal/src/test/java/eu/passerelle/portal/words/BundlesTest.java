package eu.passerelle.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {
    private static final Map<String, String> ENGLISH = Bundles.texts(new LanguageTag("en"));

    static Stream<String> all() {
        return Bundles.shipped().stream().map(LanguageTag::value);
    }

    static Stream<String> others() {
        return all().skip(1);
    }

    @Test
    void findsALanguageByItsFile() {
        assertThat(Bundles.shipped()).extracting(LanguageTag::value).containsExactly("en", "de", "el", "fr", "pt");
    }

    @ParameterizedTest
    @MethodSource("others")
    void holdsTheSameKeysInEveryLanguage(String language) {
        assertThat(Bundles.texts(new LanguageTag(language)).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @MethodSource("others")
    void fillsTheSamePlacesExceptWhereASentenceDoesWithoutTheCountry(String language) {
        Map<String, String> texts = Bundles.texts(new LanguageTag(language));
        ENGLISH.forEach((key, text) ->
                assertThat(places(texts.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
    }

    /** Of two sentences under one key the later one is said, and nobody knows which was meant. */
    @ParameterizedTest
    @MethodSource("all")
    void saysEverythingOnce(String language) throws IOException {
        String file = "/eu/passerelle/portal/words/portal_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Bundles.class.getResourceAsStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .hasSizeGreaterThan(900)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void isTranslatedAndNotCopied(String language) {
        Map<String, String> texts = Bundles.texts(new LanguageTag(language));
        long same = ENGLISH.entrySet().stream()
                .filter(entry -> entry.getValue().length() > 20)
                .filter(entry -> entry.getValue().equals(texts.get(entry.getKey())))
                .count();
        assertThat(same).isZero();
    }

    @Test
    void saysEnglishWhereAWordIsMissingAndNeverTheKey() {
        Words words = new Words(new LanguageTag("fr"), Map.of(), Map.of("a.key", "English {0}"));
        assertThat(words.say("a.key", "x")).isEqualTo("English x");
        assertThat(words.say("nobody.has.this")).isEqualTo("…");
    }

    @Test
    void givesTheNoticeInTheLanguageOfThePatientOrSaysThatItCannot() {
        assertThat(Bundles.notice(new LanguageTag("pt")).asAsked()).isTrue();
        Bundles.Notice finnish = Bundles.notice(new LanguageTag("fi"));
        assertThat(finnish.asAsked()).isFalse();
        assertThat(finnish.language()).isEqualTo(new LanguageTag("en"));
        assertThat(finnish.watermark()).isEqualTo("Sample text");
        assertThat(finnish.paragraphs()).hasSize(5);
    }

    @Test
    void takesTheBaseLanguageForARegion() {
        Bundles bundles = new Bundles(List.of(new LanguageTag("en"), new LanguageTag("fr")));
        assertThat(bundles.in(new LanguageTag("fr-BE")).language()).isEqualTo(new LanguageTag("fr"));
        assertThat(bundles.in(new LanguageTag("mt")).language()).isEqualTo(new LanguageTag("en"));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{[0-9]\\}").matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }
}
