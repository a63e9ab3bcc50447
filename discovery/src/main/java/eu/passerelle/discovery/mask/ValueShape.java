package eu.passerelle.discovery.mask;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The shape of a value as a person can be told it: so many digits, then so many letters.
 *
 * @param sample a value of this shape, of the first characters allowed
 */
public record ValueShape(List<Piece> pieces, String sample) {
    public ValueShape {
        pieces = List.copyOf(pieces);
    }

    /** Sets of characters that have a name. */
    public enum Characters {
        DIGITS("0-9"),
        CAPITALS("A-Z"),
        LETTERS("A-Za-z"),
        CAPITALS_OR_DIGITS("A-Z0-9"),
        LETTERS_OR_DIGITS("A-Za-z0-9"),
        ANY("");

        private final String inClass;

        Characters(String inClass) {
            this.inClass = inClass;
        }

        /** As typed: small letters are made capitals before they are sent. */
        private String typed() {
            return switch (this) {
                case DIGITS -> "[0-9]";
                case CAPITALS, LETTERS -> "[A-Za-z]";
                case CAPITALS_OR_DIGITS, LETTERS_OR_DIGITS -> "[A-Za-z0-9]";
                case ANY -> ".";
            };
        }

        String inClass() {
            return inClass;
        }
    }

    /** One piece after another. */
    public sealed interface Piece {
        /** @param most 0 where there is no limit */
        record Run(Characters of, int least, int most) implements Piece {
            public boolean exact() {
                return least == most;
            }
        }

        /** Exactly this text. */
        record Literal(String text) implements Piece {}

        /** One of a few characters. */
        record OneOf(List<String> characters) implements Piece {
            public OneOf {
                characters = List.copyOf(characters);
            }
        }

        /** One of several ways. */
        record Either(List<ValueShape> ways) implements Piece {
            public Either {
                ways = List.copyOf(ways);
            }
        }

        /** May be left out. */
        record Maybe(ValueShape shape) implements Piece {}
    }

    /** Empty when the expression is more than can be told. */
    static Optional<ValueShape> of(String expression) {
        return new ShapeReader(expression).read();
    }

    static Optional<ValueShape> ofLength(int least, int most) {
        return least <= 1 && most == 0
                ? Optional.empty()
                : Optional.of(new ValueShape(
                        List.of(new Piece.Run(Characters.ANY, Math.max(1, least), most)),
                        "x".repeat(Math.max(1, least))));
    }

    /** Whether only digits are typed. */
    public boolean isNumeric() {
        return pieces.stream().allMatch(piece -> switch (piece) {
            case Piece.Run run -> run.of() == Characters.DIGITS;
            case Piece.Literal literal -> literal.text().matches("[0-9 .-]*");
            case Piece.Maybe maybe -> maybe.shape().isNumeric();
            case Piece.Either either -> either.ways().stream().allMatch(ValueShape::isNumeric);
            case Piece.OneOf one -> false;
        });
    }

    /** How many characters a value has, where that is always the same. */
    public OptionalInt fixedLength() {
        int length = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Run run when run.exact() -> length += run.least();
                case Piece.Literal literal -> length += literal.text().length();
                case Piece.OneOf one -> length++;
                case Piece.Run run -> {
                    return OptionalInt.empty();
                }
                case Piece.Either either -> {
                    return OptionalInt.empty();
                }
                case Piece.Maybe maybe -> {
                    return OptionalInt.empty();
                }
            }
        }
        return OptionalInt.of(length);
    }

    /**
     * An expression for browsers ({@code pattern}, dialect with the flag v): as tolerant as {@link MaskField#fitted},
     * with blanks and strokes between characters and small letters.
     */
    public String asTyped() {
        return pieces.stream().map(ValueShape::asTyped).collect(Collectors.joining());
    }

    private static String asTyped(Piece piece) {
        return switch (piece) {
            case Piece.Run run ->
                "(?:" + run.of().typed() + "[ .\\-\\/]*){" + run.least() + ","
                        + (run.most() == 0 ? "" : String.valueOf(run.most())) + "}";
            case Piece.Literal literal ->
                literal.text()
                        .chars()
                        .mapToObj(c -> one((char) c) + "[ .\\-\\/]*")
                        .collect(Collectors.joining());
            case Piece.OneOf one ->
                "(?:"
                        + one.characters().stream()
                                .map(text -> one(text.charAt(0)))
                                .collect(Collectors.joining("|")) + ")[ .\\-\\/]*";
            case Piece.Either either ->
                either.ways().stream().map(ValueShape::asTyped).collect(Collectors.joining("|", "(?:", ")"));
            case Piece.Maybe maybe -> "(?:" + maybe.shape().asTyped() + ")?";
        };
    }

    /** A stroke or blank may be left out, a letter be small. */
    private static String one(char c) {
        if (Character.isLetter(c) && c < 128) {
            return "[" + Character.toUpperCase(c) + Character.toLowerCase(c) + "]";
        }
        String escaped = "\\/.-^$*+?()[]{}|".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
        return " .-/".indexOf(c) >= 0 ? "(?:" + escaped + ")?" : escaped;
    }
}
