package eu.passerelle.treatment.professional;

import eu.passerelle.border.LanguageTag;
import java.time.Instant;

/**
 * That a professional accepted the conditions of use.
 *
 * @param version of the operator's text
 * @param language in which it was read
 * @param sha256 of the text that was shown, in lower-case hexadecimal digits
 */
public record Acceptance(String subject, String version, LanguageTag language, String sha256, Instant at) {
    public Acceptance {
        if (subject.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("an acceptance without its person or version");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits");
        }
    }
}
