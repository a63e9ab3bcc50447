package eu.passerelle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static <T> T read(String yaml, Function<Settings, T> reading) {
        return Settings.read("node.yaml", new StringReader(yaml), reading);
    }

    private static List<String> violations(String yaml, Function<Settings, ?> reading) {
        SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> read(yaml, reading));
        assertThat(refused).isNotNull();
        return refused.violations();
    }

    @Test
    void readsTextsNumbersListsAndSections() {
        String read = read(
                "a: one\nb: 2\nc: [x, y]\nd: {e: f}\ng: {h: i}",
                s -> s.text("a")
                        + s.number("b", 0)
                        + s.texts("c")
                        + s.section("d").text("e")
                        + s.textMap("g"));
        assertThat(read).isEqualTo("one2[x, y]f{h=i}");
    }

    @Test
    void takesValuesAsTheyAreWritten() {
        List<String> read = read(
                "a: NO\nb: 2026.10\nc: 2026-12-31\nd: 0123\nno: yes\ne: [NO, on]\nf: ~\ng:",
                s -> List.of(
                        s.text("a"),
                        s.text("b"),
                        s.text("c"),
                        s.text("d"),
                        s.text("no"),
                        s.texts("e").toString(),
                        s.text("f", "none"),
                        s.text("g", "none")));
        assertThat(read).containsExactly("NO", "2026.10", "2026-12-31", "0123", "yes", "[NO, on]", "none", "none");
    }

    @Test
    void listsEveryViolationAtOnce() {
        assertThat(violations("b: two\nc: 3\nunknown: x", s -> s.text("a") + s.number("b", 0) + s.texts("c")))
                .hasSize(4)
                .anyMatch(text -> text.contains("a: is missing"))
                .anyMatch(text -> text.contains("node.yaml: b:"))
                .anyMatch(text -> text.contains("c: is not a list"))
                .anyMatch(text -> text.contains("unknown: is not a key that is known here"));
    }

    @Test
    void refusesUnknownKeysInNestedSections() {
        assertThat(violations("d: {e: f, typo: 1}", s -> s.section("d").text("e")))
                .containsExactly("node.yaml: d.typo: is not a key that is known here");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(violations("a: 1\na: 2", s -> s.text("a")))
                .singleElement()
                .asString()
                .contains("not valid YAML");
    }

    @Test
    void refusesTagsThatMakeObjects() {
        assertThat(violations("a: !!java.util.Date 2020-01-01", s -> s.text("a")))
                .singleElement()
                .asString()
                .contains("not valid YAML");
    }

    @Test
    void tellsWhatATypeRefuses() {
        assertThat(violations("a: maybe", s -> s.flag("a", false)))
                .containsExactly("node.yaml: a: is neither true nor false: maybe");
    }

    @Test
    void readsLengthsOfTime() {
        List<Duration> read = read(
                "a: 500ms\nb: 30s\nc: 2m\nd: 5ms",
                settings -> List.of(
                        settings.duration("a", Duration.ZERO),
                        settings.duration("b", Duration.ZERO),
                        settings.duration("c", Duration.ZERO),
                        settings.duration("d", Duration.ZERO),
                        settings.duration("e", Duration.ofHours(1))));
        assertThat(read)
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMillis(5),
                        Duration.ofHours(1));
    }

    @Test
    void refusesWhatIsNoLengthOfTime() {
        assertThat(violations(
                        "a: soon\nb: 0s\nc: -3s",
                        s -> List.of(
                                s.duration("a", Duration.ZERO),
                                s.duration("b", Duration.ZERO),
                                s.duration("c", Duration.ZERO))))
                .hasSize(3);
    }
}
