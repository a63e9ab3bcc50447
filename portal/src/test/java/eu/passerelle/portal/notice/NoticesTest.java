package eu.passerelle.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.operator.Helpdesk;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.words.Bundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    private Notices notices(Optional<Path> place) {
        return new Notices(
                new Operator(
                        Optional.empty(),
                        place,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Helpdesk.NONE,
                        Set.of()),
                ZoneOffset.UTC,
                () -> now);
    }

    private void write(String language, String version) throws IOException {
        Files.writeString(
                folder.resolve(language + ".properties"),
                "title=Title\nversion=" + version + "\nparagraph.1=One\nparagraph.2=Two\nparagraph.10=Ten\n"
                        + "agreement.question=May we?\nagreement.answer=Yes\n");
    }

    @Test
    void givesOurWatermarkedSamplesWhereTheOperatorHasNone() {
        Bundles.Notice greek = notices(Optional.empty()).in(new LanguageTag("el"));
        assertThat(greek.asAsked()).isTrue();
        assertThat(greek.watermark()).isNotEmpty();
    }

    @Test
    void givesTheOperatorsTextInTheLanguageOrItsBaseElseEnglishAndSaysSo() throws IOException {
        write("en", "2026-11");
        write("mt", "2026-10");
        Notices notices = notices(Optional.of(folder));
        Bundles.Notice maltese = notices.in(new LanguageTag("mt-MT"));
        assertThat(maltese.asAsked()).isTrue();
        assertThat(maltese.version()).isEqualTo("2026-10");
        assertThat(maltese.watermark()).isEmpty();
        assertThat(maltese.paragraphs()).containsExactly("One", "Two", "Ten");
        assertThat(maltese.agreement().question()).isEqualTo("May we?");
        assertThat(notices.languages()).containsExactly(new LanguageTag("en"), new LanguageTag("mt"));
        Bundles.Notice french = notices.in(new LanguageTag("fr"));
        assertThat(french.asAsked()).isFalse();
        assertThat(french.language()).isEqualTo(new LanguageTag("en"));
    }

    @Test
    void readsAChangedTextWithinASecondAndKeepsTheOldOneWhereItIsSpoiled() throws IOException {
        write("en", "1");
        Notices notices = notices(Optional.of(folder));
        write("en", "second");
        now = now.plusSeconds(1);
        assertThat(notices.in(new LanguageTag("en")).version()).isEqualTo("second");
        Files.writeString(folder.resolve("en.properties"), "title=No version");
        now = now.plusSeconds(1);
        assertThat(notices.in(new LanguageTag("en")).version()).isEqualTo("second");
    }

    @Test
    void needsEnglish() throws IOException {
        write("fr", "1");
        assertThatThrownBy(() -> notices(Optional.of(folder))).hasMessageContaining("none in English");
    }
}
