package eu.passerelle.discovery.mask;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.settings.SettingsRefused;
import eu.passerelle.xml.XmlRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads search masks, whatever they are written in: the YAML of this project, {@code passerelle/search-mask/1} in JSON,
 * and the XML that countries publish, that of 2020 and 2023 as well as the one before. The content decides, not the name
 * of the file. Our own YAML is read strictly; in the others, which come from outside, what is odd becomes a finding, and
 * only a mask that nobody can be asked with is refused.
 */
public final class SearchMasks {
    private static final int MOST_BYTES = 12_000_000;

    private SearchMasks() {}

    /**
     * @param country whose mask it should be, for masks that do not say it
     * @param language of that country, for the names of fields as its cards print them
     * @throws SettingsRefused when it cannot be used, with what is wrong
     */
    public static SearchMask read(Path file, CountryCode country, Optional<LanguageTag> language) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SettingsRefused(List.of(file + ": is larger than a search mask may be"));
            }
            return read(file.toString(), Files.readAllBytes(file), country, language);
        } catch (IOException e) {
            throw new SettingsRefused(List.of(file + ": cannot be read: " + e.getMessage()));
        }
    }

    /** @param name of the source, for messages */
    public static SearchMask read(String name, byte[] bytes, CountryCode country, Optional<LanguageTag> language) {
        Gathering gathering = new Gathering(country, language);
        try {
            return switch (first(bytes)) {
                case '<' -> XmlMask.read(Part.read(bytes), gathering);
                case '{' -> JsonMask.read(name, text(bytes), gathering);
                default -> YamlMask.read(name, text(bytes), gathering);
            };
        } catch (XmlRefused refused) {
            throw new SettingsRefused(List.of(name + ": is no readable XML: " + refused.getMessage()));
        } catch (IllegalArgumentException unusable) {
            throw new SettingsRefused(List.of(name + ": " + unusable.getMessage()));
        }
    }

    private static Reader text(byte[] bytes) {
        int start = marked(bytes) ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8);
    }

    private static boolean marked(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** The first character that is not blank and no byte order mark. */
    private static char first(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return (char) b;
            }
        }
        return ' ';
    }
}
