package eu.passerelle.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one style sheet of all screens, put together from a part per component. Later parts win over earlier ones, so the
 * order is part of the design: what a component is comes before how a narrow screen, paper or forced colours change it.
 */
public final class StyleSheet {
    private static final String FOLDER = "assets/css/";

    private static final List<String> PARTS = List.of(
            "base",
            "frame",
            "languages",
            "steps",
            "button",
            "panel",
            "field",
            "choice",
            "card",
            "search",
            "table",
            "alternatives",
            "identity",
            "notice",
            "tabs",
            "drawer",
            "waiting",
            "patient",
            "facts",
            "chip",
            "summary",
            "original",
            "ruled",
            "welcome",
            "start",
            "terms",
            "media",
            "paper");

    private final byte[] bytes;

    public StyleSheet() {
        this.bytes = PARTS.stream()
                .map(StyleSheet::part)
                .collect(Collectors.collectingAndThen(Collectors.joining(), StyleSheet::compact))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** UTF-8. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Without comments and the spaces that mean nothing; what stands in quotes is left as it is. */
    static String compact(String css) {
        String[] pieces = css.replaceAll("(?s)/\\*.*?\\*/", "").split("\"", -1);
        for (int i = 0; i < pieces.length; i += 2) {
            pieces[i] = pieces[i]
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ?([{};,]) ?", "$1")
                    .replace(": ", ":")
                    .replace(";}", "}");
        }
        return String.join("\"", pieces).strip();
    }

    private static String part(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(FOLDER + name + ".css")) {
            if (in == null) {
                throw new IllegalStateException("part of the style sheet missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
