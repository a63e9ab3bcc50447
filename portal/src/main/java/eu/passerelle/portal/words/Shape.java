package eu.passerelle.portal.words;

import eu.passerelle.discovery.mask.MaskFormat;
import eu.passerelle.discovery.mask.ValueShape;
import eu.passerelle.discovery.mask.ValueShape.Piece;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the shape of a value as a person says it: "11 digits", "6 digits, then 2 capital letters". */
public final class Shape {
    private Shape() {}

    /** Empty when the expression says more than a person can be told. */
    public static Optional<String> of(String expression, Words words) {
        return MaskFormat.of(expression).shape().map(shape -> of(shape, words));
    }

    public static String of(ValueShape shape, Words words) {
        List<Piece> pieces = shape.pieces();
        if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Run run && run.least() <= 1 && run.most() == 0) {
            return words.say("shape.only." + name(run));
        }
        return pieces.stream().map(piece -> piece(piece, words)).collect(Collectors.joining(words.say("shape.then")));
    }

    private static String piece(Piece piece, Words words) {
        return switch (piece) {
            case Piece.Run run -> run(run, words);
            case Piece.Literal literal -> words.say("shape.quoted", literal.text());
            case Piece.OneOf one ->
                words.say(
                        "shape.oneOf",
                        one.characters().stream()
                                .map(character -> words.say("shape.quoted", character))
                                .collect(Collectors.joining(" ")));
            case Piece.Either either ->
                either.ways().stream().map(way -> of(way, words)).collect(Collectors.joining(words.say("shape.or")));
            case Piece.Maybe maybe -> words.say("shape.maybe", of(maybe.shape(), words));
        };
    }

    private static String run(Piece.Run run, Words words) {
        String what = "shape." + name(run);
        if (run.exact()) {
            return words.count(what, run.least());
        }
        return run.most() == 0
                ? words.say("shape.atLeast", words.count(what, run.least()))
                : words.say("shape.between", String.valueOf(run.least()), words.count(what, run.most()));
    }

    private static String name(Piece.Run run) {
        return switch (run.of()) {
            case DIGITS -> "digits";
            case CAPITALS -> "capitals";
            case LETTERS -> "letters";
            case CAPITALS_OR_DIGITS -> "upper";
            case LETTERS_OR_DIGITS -> "either";
            case ANY -> "any";
        };
    }
}
