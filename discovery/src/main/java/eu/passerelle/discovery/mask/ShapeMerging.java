package eu.passerelle.discovery.mask;

import eu.passerelle.discovery.mask.ValueShape.Characters;
import eu.passerelle.discovery.mask.ValueShape.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;

/** Says several pieces as one where that loses nothing that a person needs. */
final class ShapeMerging {
    /** Where both {@code A} and {@code 1} may stand. */
    private static final String FIRST_OF_BOTH = "A";

    private ShapeMerging() {}

    /** The smallest set with a name that holds all members. */
    static Optional<Characters> named(Set<Character> members) {
        boolean digits = members.stream().anyMatch(c -> c >= '0' && c <= '9');
        boolean capitals = members.stream().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean small = members.stream().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean others = members.stream().anyMatch(c -> !(c < 128 && Character.isLetterOrDigit(c)));
        if (others) {
            return Optional.empty();
        }
        if (small) {
            return Optional.of(digits ? Characters.LETTERS_OR_DIGITS : Characters.LETTERS);
        }
        if (capitals) {
            return Optional.of(digits ? Characters.CAPITALS_OR_DIGITS : Characters.CAPITALS);
        }
        return digits ? Optional.of(Characters.DIGITS) : Optional.empty();
    }

    /** Neighbours of one kind are one. */
    static List<Piece> merged(List<Piece> pieces) {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = merged.isEmpty() ? null : merged.getLast();
            if (last instanceof Piece.Literal before && piece instanceof Piece.Literal after) {
                merged.set(merged.size() - 1, new Piece.Literal(before.text() + after.text()));
            } else if (last instanceof Piece.Run before
                    && piece instanceof Piece.Run after
                    && before.of() == after.of()) {
                int most = before.most() == 0 || after.most() == 0 ? 0 : before.most() + after.most();
                merged.set(merged.size() - 1, new Piece.Run(before.of(), before.least() + after.least(), most));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    /** Ways that are all so many digits are just digits: 0[1-9] or 1[0-2] is two digits. */
    static ValueShape either(List<ValueShape> ways) {
        String sample = ways.getFirst().sample();
        OptionalInt first = digits(ways.getFirst());
        if (first.isPresent() && ways.stream().allMatch(way -> digits(way).equals(first))) {
            return new ValueShape(
                    List.of(new Piece.Run(Characters.DIGITS, first.getAsInt(), first.getAsInt())), sample);
        }
        boolean single = ways.stream()
                .allMatch(way -> way.pieces().size() == 1
                        && way.pieces().getFirst() instanceof Piece.Literal literal
                        && literal.text().length() == 1);
        return new ValueShape(
                List.of(
                        single
                                ? new Piece.OneOf(
                                        ways.stream().map(ValueShape::sample).toList())
                                : new Piece.Either(ways)),
                sample);
    }

    private static OptionalInt digits(ValueShape way) {
        int count = 0;
        for (Piece piece : way.pieces()) {
            if (piece instanceof Piece.Run run && run.of() == Characters.DIGITS && run.exact()) {
                count += run.least();
            } else if (piece instanceof Piece.Literal literal
                    && literal.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
                count += literal.text().length();
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(count);
    }

    /** What samples are made of. */
    static char first(Characters of, SortedSet<Character> members) {
        boolean capital = switch (of) {
            case CAPITALS, LETTERS -> members.contains('A');
            case CAPITALS_OR_DIGITS, LETTERS_OR_DIGITS -> members.contains('A') && members.contains('1');
            case DIGITS, ANY -> false;
        };
        return capital ? 'A' : members.first();
    }

    /** Letters and digits in turn where both may stand: an example of letters alone would mislead. */
    private static String sample(Characters of, String one, int times) {
        boolean both = of == Characters.CAPITALS_OR_DIGITS || of == Characters.LETTERS_OR_DIGITS;
        return both && one.equals(FIRST_OF_BOTH) ? "A1".repeat(times).substring(0, times) : one.repeat(times);
    }

    /** Empty when a repetition cannot be said. */
    static Optional<ValueShape> times(ValueShape one, int least, int most) {
        if (least == 1 && most == 1) {
            return Optional.of(one);
        }
        if (one.pieces().size() == 1 && one.pieces().getFirst() instanceof Piece.Run run && run.exact()) {
            String sample = sample(run.of(), one.sample(), Math.max(least, 0));
            Piece counted = new Piece.Run(run.of(), run.least() * least, run.most() * most);
            return Optional.of(new ValueShape(
                    least > 0
                            ? List.of(counted)
                            : List.of(new Piece.Maybe(new ValueShape(
                                    List.of(new Piece.Run(run.of(), 1, run.most() * most)), one.sample()))),
                    sample));
        }
        if (least == 0 && most == 1) {
            // shown with what may be left out, because it is easier to leave out than to guess
            return Optional.of(new ValueShape(List.of(new Piece.Maybe(one)), one.sample()));
        }
        if (least == most && one.pieces().stream().allMatch(Piece.Literal.class::isInstance)) {
            String repeated = one.sample().repeat(least);
            return Optional.of(new ValueShape(List.of(new Piece.Literal(repeated)), repeated));
        }
        return Optional.empty();
    }
}
