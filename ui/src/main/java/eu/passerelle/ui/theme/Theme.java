package eu.passerelle.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the portal looks: the built-in tokens, or those with a country's over them, and the mark beside its name.
 *
 * <p>A theme is a folder with {@code tokens.css}, {@code logo.svg} or {@code logo.png}; each may be missing. It is read
 * once, at the start.
 */
public final class Theme {
    private static final long LARGEST_LOGO = 20_000;

    private final Tokens tokens;
    private final Logo logo;

    private Theme(Tokens tokens, Logo logo) {
        this.tokens = tokens;
        this.logo = logo;
    }

    /**
     * The mark beside the name of the portal.
     *
     * @param type image/svg+xml or image/png
     */
    public record Logo(String type, byte[] bytes) {
        public Logo {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** As it comes. */
    public static Theme builtIn() {
        return new Theme(builtInTokens(), new Logo("image/svg+xml", asset("icon.svg")));
    }

    /**
     * A country's own.
     *
     * @throws ThemeRefused naming every token that is unknown, no colour where one is needed, or too faint
     */
    public static Theme of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ThemeRefused(List.of("there is no folder " + folder));
        }
        Theme plain = builtIn();
        Path file = folder.resolve("tokens.css");
        Tokens tokens = Files.exists(file) ? plain.tokens.under(Tokens.read(text(file))) : plain.tokens;
        List<String> faint = Legibility.faint(tokens);
        if (!faint.isEmpty()) {
            throw new ThemeRefused(faint);
        }
        return new Theme(
                tokens,
                logo(folder.resolve("logo.svg"), "image/svg+xml")
                        .or(() -> logo(folder.resolve("logo.png"), "image/png"))
                        .orElse(plain.logo));
    }

    public Tokens tokens() {
        return tokens;
    }

    public Logo logo() {
        return logo;
    }

    private static Tokens builtInTokens() {
        return Tokens.read(new String(asset("tokens.css"), StandardCharsets.UTF_8));
    }

    private static Optional<Logo> logo(Path file, String type) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LARGEST_LOGO) {
                throw new ThemeRefused(List.of(file.getFileName() + " is larger than " + LARGEST_LOGO + " bytes"));
            }
            byte[] bytes = Files.readAllBytes(file);
            if (type.endsWith("svg+xml") && isActive(new String(bytes, StandardCharsets.UTF_8))) {
                throw new ThemeRefused(List.of(file.getFileName() + " holds a script or refers to something outside"));
            }
            return Optional.of(new Logo(type, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Browsers run nothing in an image; opened by itself, a drawing could. */
    private static boolean isActive(String svg) {
        String text = svg.toLowerCase(Locale.ROOT);
        return text.contains("<script")
                || text.contains("<!entity")
                || text.contains("<foreignobject")
                || text.matches("(?s).*\\son[a-z]+\\s*=.*")
                || text.matches("(?s).*href\\s*=\\s*[\"'](?!#).*");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] asset(String name) {
        try (InputStream in = Theme.class.getResourceAsStream("/eu/passerelle/ui/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("asset missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
