package eu.passerelle.portal.conditions;

import eu.passerelle.border.LanguageTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One version of the conditions in one language. It is written as plain text: {@code # title} on the first line,
 * {@code ! watermark} for a sample, {@code ## heading}, {@code - item}; blank lines stand between paragraphs.
 *
 * @param version the day on which it comes into force, as ISO 8601 writes it
 * @param watermark empty for a text in force
 * @param sha256 of the text as it is written, in lower-case hexadecimal digits
 */
public record ConditionsText(
        String version, LanguageTag language, String title, String watermark, List<Block> blocks, String sha256) {
    public ConditionsText {
        blocks = List.copyOf(blocks);
        if (title.isEmpty() || blocks.isEmpty()) {
            throw new IllegalArgumentException(
                    "the conditions " + version + " in " + language + " have no title (# …) or no text");
        }
    }

    static ConditionsText parse(String version, LanguageTag language, String text) {
        String title = "";
        String watermark = "";
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : (text + "\n\n").lines().map(String::strip).toList()) {
            boolean ownLine = line.matches("(#|##|!|-) .*");
            if ((ownLine || line.isEmpty()) && !paragraph.isEmpty()) {
                blocks.add(Block.of(paragraph.toString()));
                paragraph.setLength(0);
            }
            if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (line.startsWith("! ")) {
                watermark = line.substring(2).strip();
            } else if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        return new ConditionsText(version, language, title, watermark, blocks, sha256(text));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
