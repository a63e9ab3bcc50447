package eu.passerelle.portal.countries;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared when somebody types a few letters: no accents, no capitals. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
