package eu.passerelle.ui.theme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The circumstances a token may have a value of its own for, in the order in which the blocks stand in the file. */
public enum Scheme {
    LIGHT("", List.of()),
    DARK("(prefers-color-scheme: dark)", List.of(LIGHT)),
    CONTRAST("(prefers-contrast: more)", List.of(LIGHT)),
    DARK_CONTRAST("(prefers-color-scheme: dark) and (prefers-contrast: more)", List.of(LIGHT, DARK, CONTRAST)),
    PRINT("print", List.of(LIGHT));

    private final String media;
    private final List<Scheme> before;

    Scheme(String media, List<Scheme> before) {
        this.media = media;
        this.before = before;
    }

    /** The media query as the token file writes it; empty for the block outside of any. */
    public String media() {
        return media;
    }

    /** The schemes whose values hold under this one, the later winning, this one last: what browsers do. */
    public List<Scheme> cascade() {
        return Stream.concat(before.stream(), Stream.of(this)).toList();
    }

    static Optional<Scheme> ofMedia(String query) {
        String plain = query.strip().replaceAll("\\s+", " ");
        return Stream.of(values()).filter(scheme -> scheme.media.equals(plain)).findFirst();
    }
}
