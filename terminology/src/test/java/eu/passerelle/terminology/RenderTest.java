package eu.passerelle.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderTest {
    private final CatalogueRelease release = ReleaseFiles.load(TextSource.sound());

    @ParameterizedTest
    @CsvSource({
        "apple, fr-LU, Pomme du pays, fr-LU, ASKED, true",
        "apple, fr,    Pomme,         fr,    ASKED, true",
        "apple, fr-FR, Pomme,         fr,    BASE_LANGUAGE, true",
        "pear,  fr-LU, Poire suisse,  fr-CH, ADOPTED_REGION, true",
        "pear,  fr,    Poire suisse,  fr-CH, ADOPTED_REGION, true",
        "pear,  fr-CA, Poire canadienne, fr-CA, ASKED, true",
        "plum,  fr-LU, Plum,          en-GB, ENGLISH, false",
        "plum,  de,    Plum,          en-GB, ENGLISH, false",
        "plum,  en-GB, Plum,          en-GB, ASKED, true",
        "plum,  en-IE, Plum,          en-GB, ADOPTED_REGION, true"
    })
    void followsTheLanguageRule(
            String code, String asked, String text, String language, Rendering.Source source, boolean translated) {
        Rendering rendering = release.render(Code.of(code, TextSource.SYSTEM), LanguageTag.of(asked));

        assertThat(rendering.text()).isEqualTo(text);
        assertThat(rendering.language()).isEqualTo(LanguageTag.of(language));
        assertThat(rendering.source()).isEqualTo(source);
        assertThat(rendering.isTranslated()).isEqualTo(translated);
        assertThat(rendering.release()).isEqualTo("test 1");
    }

    @Test
    void saysNothingOfACodeTheCatalogueDoesNotKnow() {
        Rendering rendering = release.render(Code.of("fig", TextSource.SYSTEM), new LanguageTag("fr"));

        assertThat(rendering.text()).isEmpty();
        assertThat(rendering.source()).isEqualTo(Rendering.Source.NONE);
        assertThat(rendering.notes()).isNotEmpty();
    }

    @Test
    void doesNotUseARegionNobodyAdopted() {
        CatalogueRelease prudent =
                ReleaseFiles.load(TextSource.sound().with("release.tsv", "key|value", "name|test 2", "adopted|fr-BE"));

        assertThat(prudent.render(Code.of("pear", TextSource.SYSTEM), new LanguageTag("fr-LU"))
                        .source())
                .isEqualTo(Rendering.Source.ENGLISH);
    }

    @Test
    void aReleaseTakenBeforeAChangeStaysAsItWas() {
        ReleaseInForce terminology = new ReleaseInForce(release);
        Release taken = terminology.current();

        terminology.activate(ReleaseFiles.load(TextSource.sound().with("release.tsv", "key|value", "name|test 2")));

        assertThat(taken.name()).isEqualTo("test 1");
        assertThat(terminology.current().name()).isEqualTo("test 2");
    }
}
