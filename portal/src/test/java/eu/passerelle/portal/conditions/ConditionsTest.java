package eu.passerelle.portal.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.operator.Helpdesk;
import eu.passerelle.portal.operator.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConditionsTest {
    private static final LanguageTag ENGLISH = new LanguageTag("en");
    private static final LanguageTag GREEK = new LanguageTag("el");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    private Conditions conditions() {
        return new Conditions(
                new Operator(
                        Optional.of(folder),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Helpdesk.NONE,
                        Set.of()),
                ZoneOffset.UTC,
                () -> now);
    }

    private void write(String version, String language, String text) throws IOException {
        Files.createDirectories(folder.resolve(version));
        Files.writeString(folder.resolve(version).resolve(language + ".txt"), text);
    }

    @Test
    void bringsEachVersionIntoForceOnItsDay() throws IOException {
        write("2026-01-01", "en", "# Old\n\nText.");
        write("2026-12-01", "en", "# New\n\nText.");
        Conditions conditions = conditions();
        assertThat(conditions.current(ENGLISH).title()).isEqualTo("Old");
        now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(conditions.current(ENGLISH).title()).isEqualTo("New");
        assertThat(conditions.of("2026-01-01", ENGLISH)).isPresent();
    }

    @Test
    void saysItInEnglishWhereALanguageIsMissingAndComparesOnlyWithinALanguage() throws IOException {
        write("2026-01-01", "en", "# Title\n\nText.");
        Conditions conditions = conditions();
        assertThat(conditions.current(GREEK).language()).isEqualTo(ENGLISH);
        assertThat(conditions.of("2026-01-01", GREEK)).isEmpty();
    }

    @Test
    void takesANewVersionFromTheFolderWithoutARestart() throws IOException {
        write("2026-01-01", "en", "# Title\n\nText.");
        Conditions conditions = conditions();
        write("2026-11-01", "en", "# Title\n\nOther text.");
        now = now.plusSeconds(2);
        assertThat(conditions.current(ENGLISH).version()).isEqualTo("2026-11-01");
    }

    @Test
    void refusesAFolderThatHoldsNoTextOfADay() throws IOException {
        assertThatThrownBy(this::conditions).hasMessageContaining("holds no version");
        write("2026-01-01", "en", "No title.");
        assertThatThrownBy(this::conditions).hasMessageContaining("no title");
    }

    @Test
    void readsHeadingsItemsParagraphsAndTheWatermark() {
        ConditionsText text = ConditionsText.parse(
                "2026-01-01", ENGLISH, "# Title\n! Sample\n\nOne\nline.\n\n## Head\n- a\n- b\nTwo.");
        assertThat(text.title()).isEqualTo("Title");
        assertThat(text.watermark()).isEqualTo("Sample");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(Block.Kind.PARAGRAPH, "One line."),
                        new Block(Block.Kind.HEADING, "Head"),
                        new Block(Block.Kind.ITEM, "a"),
                        new Block(Block.Kind.ITEM, "b Two."));
    }

    @Test
    void marksWordsThatChangedAndBlocksThatCameOrWent() {
        ConditionsText before = ConditionsText.parse(
                "2026-01-01", ENGLISH, "# T\n\nYou may print one copy.\n\n## Kept\n\n- gone for good\n- stays");
        ConditionsText after = ConditionsText.parse(
                "2026-02-01", ENGLISH, "# T\n\nYou may keep one copy.\n\n## Kept\n\n- stays\n- entirely new");
        assertThat(Changes.between(before.blocks(), after.blocks()).stream()
                        .map(ConditionsTest::written)
                        .toList())
                .containsExactly(
                        "You may [-print] [+keep] one copy.", "Kept", "[-gone for good]", "stays", "[+entirely new]");
    }

    @Test
    void marksNothingWhereNothingChanged() {
        ConditionsText text = ConditionsText.parse("2026-01-01", ENGLISH, "# T\n\nSame.\n\n- same");
        assertThat(Changes.between(text.blocks(), text.blocks()))
                .isEqualTo(Changes.none(text.blocks()))
                .noneMatch(Marked::changed);
    }

    private static String written(Marked block) {
        return block.runs().stream()
                .map(run -> switch (run.fate()) {
                    case SAME -> run.text();
                    case ADDED -> "[+" + run.text() + "]";
                    case REMOVED -> "[-" + run.text() + "]";
                })
                .collect(Collectors.joining(" "));
    }
}
