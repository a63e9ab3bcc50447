package eu.passerelle.portal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the shape that an expression asks for, as a person says it: "11 digits", "2 letters, then 6 digits". */
public final class Shape {
    private static final Pattern PIECE = Pattern.compile(
            "(\\\\d|\\[0-9\\]|\\[A-Z\\]|\\[a-z\\]|\\[a-zA-Z\\]|\\[A-Za-z\\]|\\[A-Z0-9\\]|\\[0-9A-Z\\]|\\[a-zA-Z0-9\\]|\\[A-Za-z0-9\\])"
                    + "(?:\\{([0-9]+)(,([0-9]*))?\\}|(\\+))?");

    private Shape() {}

    /** Empty when the expression is more than a row of digits and letters. */
    public static Optional<String> of(String expression, Words words) {
        String bare = expression.replaceAll("^\\^|\\$$", "");
        Matcher matcher = PIECE.matcher(bare);
        List<String> pieces = new ArrayList<>();
        int end = 0;
        while (end < bare.length() && matcher.find(end) && matcher.start() == end) {
            pieces.add(piece(matcher, words));
            end = matcher.end();
        }
        return end < bare.length() || pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(words.say("shape.then"), pieces));
    }

    private static String piece(Matcher matcher, Words words) {
        String what = "shape."
                + switch (matcher.group(1)) {
                    case "\\d", "[0-9]" -> "digits";
                    case "[A-Z]" -> "capitals";
                    case "[A-Z0-9]", "[0-9A-Z]" -> "upper";
                    case "[a-zA-Z0-9]", "[A-Za-z0-9]" -> "either";
                    default -> "letters";
                };
        String least = matcher.group(2);
        if (least == null) {
            return matcher.group(5) != null ? words.say("shape.atLeast", words.count(what, 1)) : words.count(what, 1);
        }
        String most = matcher.group(4);
        if (matcher.group(3) == null || least.equals(most)) {
            return words.count(what, Long.parseLong(least));
        }
        return most == null || most.isEmpty()
                ? words.say("shape.atLeast", words.count(what, Long.parseLong(least)))
                : words.say("shape.between", least, words.count(what, Long.parseLong(most)));
    }
}
