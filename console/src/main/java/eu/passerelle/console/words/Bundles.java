package eu.passerelle.console.words;

import eu.passerelle.border.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The message bundles of the console, one UTF-8 file per language. */
public final class Bundles {
    private static final LanguageTag ENGLISH = new LanguageTag("en");

    private final Map<LanguageTag, Words> words = new LinkedHashMap<>();

    /** Languages without a bundle are left out; English is there where none of them has one. */
    public Bundles(List<LanguageTag> languages) {
        Map<String, String> english = texts(ENGLISH);
        for (LanguageTag language : languages) {
            if (Bundles.class.getResource(file(language.base())) != null) {
                words.put(language, new Words(language, texts(language.base()), english));
            }
        }
        if (words.isEmpty()) {
            words.put(ENGLISH, new Words(ENGLISH, english, english));
        }
    }

    private static String file(LanguageTag language) {
        return "console_" + language + ".properties";
    }

    /** For a terminal. */
    public static Words english() {
        Map<String, String> english = texts(ENGLISH);
        return new Words(ENGLISH, english, english);
    }

    public List<LanguageTag> languages() {
        return List.copyOf(words.keySet());
    }

    /** Of a language that is there, or in its base language. */
    public Optional<Words> in(LanguageTag language) {
        return Optional.ofNullable(words.get(language)).or(() -> Optional.ofNullable(words.get(language.base())));
    }

    public Words first() {
        return words.values().iterator().next();
    }

    static Map<String, String> texts(LanguageTag language) {
        String file = file(language);
        try (InputStream in = Bundles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no bundle " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
