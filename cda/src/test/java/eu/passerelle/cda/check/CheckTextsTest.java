package eu.passerelle.cda.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.LanguageTag;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "pt", "el"})
    void everyLanguageHasASentenceForEachCodeAndNoOther(String language) {
        var texts = CheckTexts.load(language);

        assertThat(texts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CheckCode.values()).map(Enum::name).toList());
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text).endsWith(".").hasSizeBetween(15, 140));
        assertThat(new HashSet<>(texts.values())).hasSameSizeAs(texts.values());
    }

    @Test
    void aLanguageThatIsNotThereIsEnglish() {
        assertThat(CheckTexts.in(LanguageTag.of("fi-FI")).of(CheckCode.TIME_MALFORMED))
                .isEqualTo(CheckTexts.in(LanguageTag.of("en-GB")).of(CheckCode.TIME_MALFORMED))
                .isNotEqualTo(CheckTexts.in(LanguageTag.of("el-GR")).of(CheckCode.TIME_MALFORMED));
    }
}
