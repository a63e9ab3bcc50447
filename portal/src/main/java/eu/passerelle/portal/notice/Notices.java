package eu.passerelle.portal.notice;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.operator.Reread;
import eu.passerelle.portal.words.Bundles;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notices for patients. The operator's are UTF-8 properties, a file per language ({@code pt.properties}) with the
 * keys {@code title}, {@code version}, {@code watermark} (for samples), {@code paragraph.1} and so on,
 * {@code agreement.question}, {@code agreement.answer}; English is needed, because it stands in for what is missing.
 * Where no folder is configured, our watermarked samples are given.
 */
public final class Notices {
    private static final LanguageTag ENGLISH = new LanguageTag("en");

    private final Optional<Reread<Map<String, Bundles.Notice>>> folder;
    private final ZoneId zone;
    private final InstantSource clock;

    /** Throws {@link IllegalArgumentException} when the operator's folder cannot be used. */
    public Notices(Operator operator, ZoneId zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
        this.folder = operator.notices().map(path -> new Reread<>(path, Notices::read, clock));
    }

    /** In a language, or in its base language, or in English, which then says that it is not what was asked for. */
    public Bundles.Notice in(LanguageTag language) {
        if (folder.isEmpty()) {
            return Bundles.notice(language);
        }
        Map<String, Bundles.Notice> texts = folder.get().now();
        return Stream.of(language, language.base())
                .flatMap(tag -> Stream.ofNullable(texts.get(tag.value())))
                .findFirst()
                .orElseGet(() -> notAsAsked(texts));
    }

    private static Bundles.Notice notAsAsked(Map<String, Bundles.Notice> texts) {
        Bundles.Notice english = Optional.ofNullable(texts.get("en")).orElseThrow();
        return new Bundles.Notice(
                english.language(),
                false,
                english.title(),
                english.watermark(),
                english.paragraphs(),
                english.version(),
                english.agreement());
    }

    /** Those there is a text in. */
    public List<LanguageTag> languages() {
        return folder.map(texts ->
                        texts.now().keySet().stream().map(LanguageTag::new).toList())
                .orElseGet(Bundles::sampleNotices);
    }

    /** The day of today as readers of a language write it: a notice on paper carries it. */
    public String today(LanguageTag language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(LocalDate.ofInstant(clock.instant(), zone));
    }

    private static Map<String, Bundles.Notice> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Bundles.Notice> texts = files.filter(
                            file -> file.getFileName().toString().endsWith(".properties"))
                    .map(Notices::notice)
                    .collect(Collectors.toMap(
                            notice -> notice.language().value(), notice -> notice, (a, b) -> a, TreeMap::new));
            if (!texts.containsKey(ENGLISH.value())) {
                throw new IllegalArgumentException("the folder of the notices holds none in English (en.properties)");
            }
            return texts;
        } catch (IOException e) {
            throw new IllegalArgumentException("the folder of the notices cannot be read: " + folder, e);
        }
    }

    private static Bundles.Notice notice(Path file) {
        String name = file.getFileName().toString();
        LanguageTag language = LanguageTag.of(name.substring(0, name.length() - ".properties".length()));
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        for (String key : List.of("title", "version", "paragraph.1")) {
            if (texts.getOrDefault(key, "").isBlank()) {
                throw new IllegalArgumentException("the notice " + name + " has no " + key);
            }
        }
        return Bundles.notice(language, true, texts);
    }
}
