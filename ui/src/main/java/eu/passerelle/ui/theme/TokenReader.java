package eu.passerelle.ui.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a token file. It may hold {@code :root} blocks with custom properties, bare or in one of the media blocks of
 * {@link Scheme}, and nothing else: a theme sets values and writes no style.
 */
final class TokenReader {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern MEDIA = Pattern.compile("\\s*@media\\s+([^{}]+)\\{(?=\\s*:root\\s*\\{[^{}]*}\\s*})");
    private static final Pattern ROOT = Pattern.compile("\\s*:root\\s*\\{([^{}]*)}");
    private static final Pattern NAME = Pattern.compile("--[a-z][a-z0-9-]{0,40}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9 ,.()\"'%#/+*-]{1,200}");
    private static final Pattern CALLS_OUT = Pattern.compile("(?i)(url|image|image-set|src|attr|var|env)\\s*\\(");

    private final List<String> reasons = new ArrayList<>();
    private final Map<Scheme, Map<String, String>> found = new EnumMap<>(Scheme.class);

    static Tokens read(String css) {
        return new TokenReader().of(css);
    }

    private Tokens of(String css) {
        String rest = COMMENT.matcher(css).replaceAll(" ");
        while (!rest.isBlank()) {
            Optional<Scheme> scheme = Optional.of(Scheme.LIGHT);
            Matcher media = MEDIA.matcher(rest);
            boolean inMedia = media.lookingAt();
            if (inMedia) {
                scheme = Scheme.ofMedia(media.group(1));
                if (scheme.isEmpty()) {
                    reasons.add("@media " + media.group(1).strip() + " is none of the blocks a theme may have");
                }
                rest = rest.substring(media.end());
            }
            Matcher root = ROOT.matcher(rest);
            if (!root.lookingAt()) {
                reasons.add("“" + start(rest) + "” is neither a :root block nor one in a media block");
                break;
            }
            scheme.ifPresent(in -> declarations(in, root.group(1)));
            rest = rest.substring(root.end());
            rest = inMedia ? rest.replaceFirst("\\s*}", "") : rest;
        }
        if (!reasons.isEmpty()) {
            throw new ThemeRefused(reasons);
        }
        return new Tokens(found);
    }

    private void declarations(Scheme scheme, String block) {
        for (String declaration : block.split(";", -1)) {
            if (declaration.isBlank()) {
                continue;
            }
            String[] sides = declaration.split(":", 2);
            String name = sides[0].strip();
            String value = sides.length == 2 ? sides[1].strip().replaceAll("\\s+", " ") : "";
            if (!NAME.matcher(name).matches() && !name.equals("color-scheme")) {
                reasons.add("“" + start(name) + "” is not a custom property");
            } else if (!VALUE.matcher(value).matches()
                    || CALLS_OUT.matcher(value).find()) {
                reasons.add(name + " has a value that a token cannot have");
            } else {
                found.computeIfAbsent(scheme, any -> new LinkedHashMap<>()).put(name, value);
            }
        }
    }

    private static String start(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
