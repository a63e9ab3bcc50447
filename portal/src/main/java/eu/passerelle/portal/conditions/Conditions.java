package eu.passerelle.portal.conditions;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.operator.Reread;
import eu.passerelle.portal.words.Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The versions of the conditions. The operator's folder holds a folder per version, named by the day on which it comes
 * into force ({@code 2026-11-01}), and in it a text per language ({@code en.txt}); the next version may lie there before
 * its day. Where no folder is configured, our watermarked sample is in force.
 */
public final class Conditions {
    private static final String SAMPLE_VERSION = "2026-11-01";
    private static final String SAMPLES = "/eu/passerelle/portal/conditions/" + SAMPLE_VERSION + "/";

    private final NavigableMap<String, Version> samples = new TreeMap<>();
    private final Optional<Reread<NavigableMap<String, Version>>> folder;
    private final InstantSource clock;
    private final ZoneId zone;

    private record Version(TreeMap<String, ConditionsText> byLanguage) {
        ConditionsText in(LanguageTag language) {
            return Stream.of(language.value(), language.base().value(), "en")
                    .flatMap(tag -> Stream.ofNullable(byLanguage.get(tag)))
                    .findFirst()
                    .orElseGet(() -> byLanguage.firstEntry().getValue());
        }
    }

    /** Throws {@link IllegalArgumentException} when the operator's folder cannot be used. */
    public Conditions(Operator operator, ZoneId zone, InstantSource clock) {
        this.clock = clock;
        this.zone = zone;
        this.folder = operator.conditions().map(path -> new Reread<>(path, Conditions::read, clock));
        samples.put(SAMPLE_VERSION, new Version(samples()));
    }

    /** The version in force, in a language or in English; before the first day the first version. */
    public ConditionsText current(LanguageTag language) {
        NavigableMap<String, Version> versions = versions();
        String today = LocalDate.ofInstant(clock.instant(), zone).toString();
        return Optional.ofNullable(versions.floorEntry(today))
                .orElseGet(versions::firstEntry)
                .getValue()
                .in(language);
    }

    /** An earlier version in exactly this language, to compare with. */
    public Optional<ConditionsText> of(String version, LanguageTag language) {
        return Optional.ofNullable(versions().get(version))
                .map(texts -> texts.in(language))
                .filter(text -> text.language().equals(language));
    }

    private NavigableMap<String, Version> versions() {
        return folder.map(Reread::now).orElse(samples);
    }

    private static NavigableMap<String, Version> read(Path folder) {
        NavigableMap<String, Version> versions = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Files::isDirectory).toList()) {
                String version = LocalDate.parse(entry.getFileName().toString()).toString();
                versions.put(version, new Version(texts(version, entry)));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the folder of the conditions cannot be read: " + folder, e);
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("the folder of the conditions holds no version such as 2026-11-01");
        }
        return versions;
    }

    private static TreeMap<String, ConditionsText> texts(String version, Path folder) throws IOException {
        TreeMap<String, ConditionsText> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                LanguageTag language =
                        LanguageTag.of(file.getFileName().toString().replace(".txt", ""));
                texts.put(language.value(), ConditionsText.parse(version, language, Files.readString(file)));
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("version " + version + " of the conditions has no text");
        }
        return texts;
    }

    private static TreeMap<String, ConditionsText> samples() {
        TreeMap<String, ConditionsText> texts = new TreeMap<>();
        for (LanguageTag language : Bundles.languagesOf(SAMPLES, ".txt")) {
            try (InputStream in = Conditions.class.getResourceAsStream(SAMPLES + language + ".txt")) {
                if (in == null) {
                    throw new IllegalStateException("sample conditions missing: " + language);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                texts.put(language.value(), ConditionsText.parse(SAMPLE_VERSION, language, text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
