package eu.passerelle.portal.words;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.treatment.NoticeGiven;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message bundles of the portal, one UTF-8 file per language. */
public final class Bundles {
    private static final String FOLDER = "/eu/passerelle/portal/words/";
    private static final LanguageTag ENGLISH = new LanguageTag("en");

    private final Map<LanguageTag, Words> words = new LinkedHashMap<>();

    /** Refuses a language without a bundle. The first language is the one for readers who ask for none of them. */
    public Bundles(List<LanguageTag> languages) {
        Map<String, String> english = texts(ENGLISH);
        for (LanguageTag language : languages) {
            words.put(language, new Words(language, texts(language.base()), english));
        }
    }

    /** The languages there is a bundle for: English, then the others by their code. A new one is a new file. */
    public static List<LanguageTag> shipped() {
        return languagesOf(FOLDER + "portal_", ".properties");
    }

    /** The languages there is a sample notice in, English first. */
    public static List<LanguageTag> sampleNotices() {
        return languagesOf(FOLDER + "notice_", ".properties");
    }

    /** English and all others, by their code, that a file of ours carries between two parts of its name. */
    public static List<LanguageTag> languagesOf(String before, String after) {
        return Stream.concat(
                        Stream.of("en"), Stream.of(Locale.getISOLanguages()).sorted())
                .distinct()
                .filter(code -> Bundles.class.getResource(before + code + after) != null)
                .map(LanguageTag::new)
                .toList();
    }

    public List<LanguageTag> languages() {
        return List.copyOf(words.keySet());
    }

    public Words first() {
        return words.values().iterator().next();
    }

    /** In a language, or in its base language, or in the first one. */
    public Words in(LanguageTag language) {
        Words exact = words.get(language);
        return exact != null ? exact : words.getOrDefault(language.base(), first());
    }

    public boolean has(LanguageTag language) {
        return words.containsKey(language);
    }

    /** All texts of a bundle, by key. */
    public static Map<String, String> texts(LanguageTag language) {
        return properties(FOLDER + "portal_" + language + ".properties");
    }

    /** The sample notice for patients exists in more languages than the interface; English where there is none. */
    public static Notice notice(LanguageTag language) {
        String file = FOLDER + "notice_" + language.base() + ".properties";
        boolean there = Bundles.class.getResource(file) != null;
        LanguageTag used = there ? language.base() : ENGLISH;
        return notice(used, there, properties(FOLDER + "notice_" + used + ".properties"));
    }

    /** A notice from its texts by key, those of the operator or our own. */
    public static Notice notice(LanguageTag used, boolean there, Map<String, String> texts) {
        List<String> paragraphs = texts.keySet().stream()
                .filter(key -> key.startsWith("paragraph."))
                .sorted(Comparator.comparingInt((String key) -> key.length()).thenComparing(key -> key))
                .map(texts::get)
                .toList();
        return new Notice(
                used,
                there,
                texts.getOrDefault("title", ""),
                texts.getOrDefault("watermark", ""),
                paragraphs,
                texts.getOrDefault("version", NoticeGiven.ORAL),
                new Agreement(
                        texts.getOrDefault("agreement.question", ""), texts.getOrDefault("agreement.answer", "")));
    }

    /**
     * A notice as the patient reads it.
     *
     * @param asAsked false when it is not there in the asked language
     * @param version of the controller's text
     */
    public record Notice(
            LanguageTag language,
            boolean asAsked,
            String title,
            String watermark,
            List<String> paragraphs,
            String version,
            Agreement agreement) {
        public Notice {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** What the patient is asked where the country wants an agreement, and the answer to it. */
    public record Agreement(String question, String answer) {}

    private static Map<String, String> properties(String file) {
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
