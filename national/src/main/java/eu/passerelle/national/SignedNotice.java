package eu.passerelle.national;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * That a patient signed the question of agreement which the patient's country asks for.
 *
 * @param reference of the consultation
 * @param country of affiliation
 * @param language of the question
 * @param noticeVersion of the notice that the patient was given before
 * @param signedAt to the millisecond
 * @param question as the patient read it
 */
public record SignedNotice(
        String reference,
        CountryCode country,
        LanguageTag language,
        String noticeVersion,
        Instant signedAt,
        String question,
        Mark mark) {
    public SignedNotice {
        signedAt = signedAt.truncatedTo(ChronoUnit.MILLIS);
        if (reference.isBlank() || noticeVersion.isBlank() || question.isBlank()) {
            throw new IllegalArgumentException("a signed notice without its reference, version or question");
        }
    }

    /** How it was signed. */
    public sealed interface Mark {
        /** What is kept of it. */
        String content();

        /** Drawn on a screen; an SVG made by this country's portal. */
        record Drawn(String svg) implements Mark {
            public Drawn {
                if (!svg.startsWith("<svg ")) {
                    throw new IllegalArgumentException("a drawing that is none");
                }
            }

            @Override
            public String content() {
                return svg;
            }

            @Override
            public String toString() {
                return "Drawn[…]";
            }
        }

        /** On paper, kept at a place that can be found again. */
        record OnPaper(String place) implements Mark {
            public OnPaper {
                place = place.strip();
                if (place.length() < 3 || place.length() > 200) {
                    throw new IllegalArgumentException("no place where a paper can be kept");
                }
            }

            @Override
            public String content() {
                return place;
            }
        }
    }

    /** Over everything that was signed, in hexadecimal: each part on its own with its length, so that none can move. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {
                reference,
                country.value(),
                language.value(),
                noticeVersion,
                signedAt.toString(),
                question,
                mark.getClass().getSimpleName(),
                mark.content()
            }) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    @Override
    public String toString() {
        return "SignedNotice[" + reference + "]";
    }
}
