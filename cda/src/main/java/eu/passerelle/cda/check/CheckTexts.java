package eu.passerelle.cda.check;

import eu.passerelle.border.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One sentence for each code, for the people who read documents and those who talk with the sender. */
public final class CheckTexts {
    private static final Map<String, CheckTexts> LOADED = new ConcurrentHashMap<>();

    private final Map<String, String> texts;

    private CheckTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** In a language or its base language; English where there is neither. */
    public static CheckTexts in(LanguageTag language) {
        String base = language.base().toString();
        return LOADED.computeIfAbsent(isThere(base) ? base : "en", key -> new CheckTexts(load(key)));
    }

    private static boolean isThere(String language) {
        return CheckTexts.class.getResource(file(language)) != null;
    }

    private static String file(String language) {
        return "checks_" + language + ".properties";
    }

    /** What is wrong, in one sentence. */
    public String of(CheckCode code) {
        return texts.getOrDefault(code.name(), code.name());
    }

    static Map<String, String> load(String language) {
        String file = file(language);
        try (InputStream in = CheckTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no bundle " + file);
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
