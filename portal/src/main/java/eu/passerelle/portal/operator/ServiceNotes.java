package eu.passerelle.portal.operator;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's notes for the start, from a YAML file: {@code notes}, a list of {@code country}, {@code from},
 * {@code until}, and {@code text} by language. Times are quoted, such as {@code "2026-11-23T14:00"}, of the country of
 * the portal where they name no other zone. No file, no notes.
 */
public final class ServiceNotes {
    private final Optional<Reread<List<ServiceNote>>> file;
    private final InstantSource clock;

    /** Throws {@link eu.passerelle.settings.SettingsRefused} when the file is there and wrong. */
    public ServiceNotes(Operator operator, ZoneId zone, InstantSource clock) {
        this.clock = clock;
        this.file = operator.serviceNotes().map(path -> new Reread<>(path, place -> read(place, zone), clock));
    }

    /** Those that are shown at this moment, in the order of the file. */
    public List<ServiceNote> now() {
        Instant instant = clock.instant();
        return file.map(Reread::now).orElse(List.of()).stream()
                .filter(note -> note.isShownAt(instant))
                .toList();
    }

    private static List<ServiceNote> read(Path path, ZoneId zone) {
        return Files.exists(path)
                ? Settings.read(
                        path,
                        root -> root.sections("notes").stream()
                                .map(section -> note(section, zone))
                                .toList())
                : List.of();
    }

    private static ServiceNote note(Settings section, ZoneId zone) {
        Map<LanguageTag, String> text = new HashMap<>();
        section.textMap("text").forEach((language, words) -> text.put(LanguageTag.of(language), words));
        return new ServiceNote(
                section.optionalValue("country", CountryCode::of),
                section.optionalValue("from", moment -> moment(moment, zone)),
                section.optionalValue("until", moment -> moment(moment, zone)),
                text);
    }

    private static Instant moment(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("is no time such as \"2026-11-23T14:00\" (in quotes): " + text, e);
            }
        }
    }
}
