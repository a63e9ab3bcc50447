package eu.passerelle.ui.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of the design tokens, by scheme. A theme is laid over the built-in tokens scheme by scheme, so that a colour
 * chosen for daylight never reaches the dark.
 */
public final class Tokens {
    private final Map<Scheme, Map<String, String>> values;

    Tokens(Map<Scheme, Map<String, String>> values) {
        this.values = new EnumMap<>(Scheme.class);
        values.forEach((scheme, tokens) -> this.values.put(scheme, new LinkedHashMap<>(tokens)));
    }

    /**
     * The tokens of a file.
     *
     * @throws ThemeRefused for anything but custom properties in the blocks of {@link Scheme}
     */
    public static Tokens read(String css) {
        return TokenReader.read(css);
    }

    /** Names of all tokens, in the order of the file. */
    public List<String> names() {
        return List.copyOf(values.getOrDefault(Scheme.LIGHT, Map.of()).keySet());
    }

    /** The value that holds under a scheme; empty where the token does not exist. */
    public Optional<String> value(Scheme scheme, String name) {
        return scheme.cascade().reversed().stream()
                .flatMap(in ->
                        Optional.ofNullable(values.getOrDefault(in, Map.of()).get(name)).stream())
                .findFirst();
    }

    /** Whether a token is a colour, of which contrast can be computed. */
    public boolean isColour(String name) {
        return value(Scheme.LIGHT, name).filter(Colour::isColour).isPresent();
    }

    /**
     * These tokens with a theme over them.
     *
     * @throws ThemeRefused naming every token that does not exist here or is no colour where one is needed
     */
    public Tokens under(Tokens theme) {
        List<String> reasons = new ArrayList<>();
        Map<Scheme, Map<String, String>> both = new EnumMap<>(Scheme.class);
        values.forEach((scheme, tokens) -> both.put(scheme, new LinkedHashMap<>(tokens)));
        theme.values.forEach((scheme, tokens) -> tokens.forEach((name, value) -> {
            if (value(Scheme.LIGHT, name).isEmpty()) {
                reasons.add(name + " is not a token");
            } else if (isColour(name) && !Colour.isColour(value)) {
                reasons.add(name + " must be a colour written as #rrggbb");
            } else {
                both.computeIfAbsent(scheme, any -> new LinkedHashMap<>()).put(name, value);
            }
        }));
        if (!reasons.isEmpty()) {
            throw new ThemeRefused(reasons);
        }
        return new Tokens(both);
    }

    /** As a style sheet. */
    public String css() {
        StringBuilder out = new StringBuilder();
        values.forEach((scheme, tokens) -> {
            out.append(scheme.media().isEmpty() ? "" : "@media " + scheme.media() + "{")
                    .append(":root{");
            tokens.forEach(
                    (name, value) -> out.append(name).append(':').append(value).append(';'));
            out.append(scheme.media().isEmpty() ? "}\n" : "}}\n");
        });
        return out.toString();
    }
}
