package eu.passerelle.discovery.mask;

import java.util.Map;
import java.util.Optional;

/**
 * Mends an expression of unknown dialect so that a linear-time engine can run it on a whole value. Anchors go (they say
 * nothing there); a bar inside a class is dropped, because whoever writes {@code [a-z|\d]} means "or"; what looks ahead
 * or behind, or back to a group, cannot be checked and is taken out.
 */
final class ExpressionRepair {
    private static final Map<String, String> CLASSES = Map.of(
            "Alpha", "A-Za-z",
            "Digit", "0-9",
            "Alnum", "A-Za-z0-9",
            "Upper", "A-Z",
            "Lower", "a-z",
            "ASCII", "\\x00-\\x7F",
            "Punct", "!-/:-@\\[-`{-~");

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean repaired;
    private boolean loosened;

    ExpressionRepair(String published) {
        boolean slashes = published.length() > 2 && published.startsWith("/") && published.endsWith("/");
        this.text = slashes ? published.substring(1, published.length() - 1) : published;
        this.repaired = slashes;
        while (at < text.length()) {
            step();
        }
    }

    String expression() {
        return out.toString();
    }

    Optional<MaskFinding.Kind> finding() {
        return loosened
                ? Optional.of(MaskFinding.Kind.FORMAT_LOOSENED)
                : repaired ? Optional.of(MaskFinding.Kind.FORMAT_REPAIRED) : Optional.empty();
    }

    private boolean sees(String start) {
        return text.startsWith(start, at);
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '^', '$' -> at++;
            case '\\' -> escape(false);
            case '[' -> characters();
            case '(' -> group();
            case '?', '*', '+', '}' -> quantifier(c);
            case '{' -> {
                out.append(c);
                at++;
                if (sees(",")) {
                    out.append('0');
                    repaired = true;
                }
            }
            default -> {
                out.append(c);
                at++;
            }
        }
    }

    /** A possessive quantifier accepts what the plain one does, or less. */
    private void quantifier(char c) {
        out.append(c);
        at++;
        if (sees("+")) {
            at++;
            repaired = true;
        }
    }

    private void group() {
        if (sees("(?=") || sees("(?!") || sees("(?<=") || sees("(?<!")) {
            skipGroup();
            loosened = true;
        } else if (sees("(?>")) {
            out.append("(?:");
            at += 3;
            repaired = true;
        } else if (sees("(?<") && text.indexOf('>', at) > 0) {
            out.append("(?:");
            at = text.indexOf('>', at) + 1;
        } else {
            out.append('(');
            at++;
            if (sees("?")) {
                out.append('?');
                at++;
            }
        }
    }

    private void skipGroup() {
        int open = 0;
        boolean inClass = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                open++;
            } else if (c == ')' && --open == 0) {
                return;
            }
        }
        at = text.length();
    }

    private void characters() {
        int end = at + 1;
        if (end < text.length() && text.charAt(end) == '^') {
            end++;
        }
        out.append(text, at, end);
        at = end;
        int first = out.length();
        boolean bar = false;
        while (at < text.length() && (text.charAt(at) != ']' || (out.length() == first && !bar))) {
            if (text.charAt(at) == '\\') {
                escape(true);
            } else if (text.charAt(at) == '|') {
                bar = true;
                at++;
            } else {
                out.append(text.charAt(at++));
            }
        }
        if (bar && out.length() == first) {
            out.append('|');
        } else {
            repaired |= bar;
        }
        if (at < text.length()) {
            out.append(']');
            at++;
        }
    }

    private void escape(boolean inClass) {
        if (at + 1 >= text.length()) {
            out.append('\\');
            at++;
            return;
        }
        char c = text.charAt(at + 1);
        int close = text.indexOf('}', at);
        String name = sees("\\p{") && close > 0 ? text.substring(at + 3, close) : "";
        String known = CLASSES.get(name);
        if (known != null) {
            out.append(inClass ? known : "[" + known + "]");
            at = close + 1;
            repaired = true;
        } else if (!inClass && c >= '1' && c <= '9') {
            out.append(".*");
            at += 2;
            loosened = true;
        } else if (!inClass && (c == 'A' || c == 'z' || c == 'Z')) {
            at += 2;
        } else {
            out.append('\\').append(c);
            at += 2;
        }
    }
}
