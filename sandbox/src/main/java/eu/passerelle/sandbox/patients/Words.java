package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.settings.Settings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words a country uses in the narrative of its documents: column heads and set phrases. */
record Words(Map<String, String> texts) {
    private static final String FOLDER = "sandbox/patients/";
    private static final Pattern ANNOTATION = Pattern.compile("\\{([^}]*)}");

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

    /** An amount as people read it: a power of ten is a factor, and what stands in braces has the country's word. */
    String say(Quantity quantity) {
        String unit = ANNOTATION
                .matcher(quantity.unit())
                .replaceAll(found -> Matcher.quoteReplacement(texts.getOrDefault(found.group(), found.group(1))));
        if (unit.startsWith("10*")) {
            unit = "× " + unit;
        }
        return unit.equals("1") ? quantity.value() : quantity.value() + " " + unit;
    }

    String say(Medication.Dose dose) {
        return dose.isRange() ? dose.low().value() + " – " + say(dose.high()) : say(dose.low());
    }
}
