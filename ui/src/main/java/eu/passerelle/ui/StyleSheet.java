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
            "steps",
            "button",
            "panel",
            "field",
            "choice",
            "alternatives",
            "notice",
            "waiting",
            "patient",
            "facts",
            "chip",
            "summary",
            "original",
            "media",
            "paper");

    private final byte[] bytes;

    public StyleSheet() {
        this.bytes = PARTS.stream()
                .map(StyleSheet::part)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** UTF-8. */
    public byte[] bytes() {
        return bytes.clone();
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
