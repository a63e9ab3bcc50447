package eu.passerelle.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.settings.SettingsRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceNotesTest {
    private static final LanguageTag FRENCH = new LanguageTag("fr");
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    private ServiceNotes notes() {
        Operator operator = new Operator(
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("notes.yaml")),
                Optional.empty(),
                Optional.empty(),
                Helpdesk.NONE,
                Set.of());
        return new ServiceNotes(operator, ZONE, () -> now);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("notes.yaml"), text);
    }

    @Test
    void showsANoteFromItsBeginningToItsEndInTheTimeOfTheCountry() throws IOException {
        write(
                "notes: [{country: MT, from: \"2026-11-23T12:00\", until: \"2026-11-23T14:00\", text: {en: Maintenance}}]");
        ServiceNotes notes = notes();
        assertThat(notes.now()).isEmpty();
        now = Instant.parse("2026-11-23T11:00:00Z");
        assertThat(notes.now()).singleElement().satisfies(note -> {
            assertThat(note.country()).contains(new CountryCode("MT"));
            assertThat(note.text(FRENCH)).isEqualTo("Maintenance");
        });
        now = Instant.parse("2026-11-23T13:00:00Z");
        assertThat(notes.now()).isEmpty();
    }

    @Test
    void readsAFileThatCameChangedOrWentWithinASecond() throws IOException {
        ServiceNotes notes = notes();
        assertThat(notes.now()).isEmpty();
        write("notes: [{text: {en: Quiet, fr: Calme}}]");
        assertThat(notes.now()).isEmpty();
        now = now.plusSeconds(1);
        assertThat(notes.now())
                .singleElement()
                .extracting(note -> note.text(FRENCH))
                .isEqualTo("Calme");
        Files.delete(folder.resolve("notes.yaml"));
        now = now.plusSeconds(1);
        assertThat(notes.now()).isEmpty();
    }

    @Test
    void keepsWhatItReadWhenTheFileIsSpoiled() throws IOException {
        write("notes: [{text: {en: Good}}]");
        ServiceNotes notes = notes();
        write("notes: [{txt: {en: Spoiled}}]");
        now = now.plusSeconds(1);
        assertThat(notes.now())
                .singleElement()
                .extracting(note -> note.text(FRENCH))
                .isEqualTo("Good");
    }

    @Test
    void refusesATimeThatIsNoneAndANoteThatEndsBeforeItBegins() throws IOException {
        write("notes: [{until: 2026-11-23, text: {en: x}}]");
        assertThatThrownBy(this::notes).isInstanceOf(SettingsRefused.class).hasMessageContaining("no time such as");
        Instant later = now.plusSeconds(1);
        assertThatThrownBy(() ->
                        new ServiceNote(Optional.empty(), Optional.of(later), Optional.of(now), Map.of(FRENCH, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
