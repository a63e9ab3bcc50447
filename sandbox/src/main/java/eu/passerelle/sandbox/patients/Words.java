package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.settings.Settings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The words a country uses in the narrative of its documents: column heads and set phrases. */
record Words(Map<String, String> texts) {
    private static final String FOLDER = "sandbox/patients/";

    static Words of(CountryCode country) {
        String file = FOLDER + country + "/words.yaml";
        try (Reader reader = new InputStreamReader(
                Optional.ofNullable(Words.class.getClassLoader().getResourceAsStream(file))
                        .orElseThrow(() -> new IllegalArgumentException(file + " is missing")),
                StandardCharsets.UTF_8)) {
            return new Words(Settings.read(file, reader, root -> root.textMap("words")));
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    /** @throws IllegalArgumentException for a word that the file does not have */
    String say(String key) {
        String word = texts.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return word;
    }
}
