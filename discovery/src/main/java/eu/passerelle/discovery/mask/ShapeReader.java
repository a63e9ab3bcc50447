package eu.passerelle.discovery.mask;

import eu.passerelle.discovery.mask.ValueShape.Characters;
import eu.passerelle.discovery.mask.ValueShape.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the shape out of an expression: classes, counts, groups, alternatives. Anything else cannot be told. */
final class ShapeReader {
    /** As many single characters as are still worth listing. */
    private static final int FEW = 4;

    private final String text;
    private int at;

    ShapeReader(String text) {
        this.text = text;
    }

    /** Thrown and caught here only: the expression says more than can be told. */
    private static final class NotSayable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSayable() {
            super("", null, false, false);
        }
    }

    Optional<ValueShape> read() {
        try {
            ValueShape shape = alternatives();
            return at < text.length() || shape.pieces().isEmpty() ? Optional.empty() : Optional.of(shape);
        } catch (NotSayable tooMuch) {
            return Optional.empty();
        }
    }

    private boolean sees(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private char take() {
        if (at >= text.length()) {
            throw new NotSayable();
        }
        return text.charAt(at++);
    }

    private ValueShape alternatives() {
        List<ValueShape> ways = new ArrayList<>(List.of(row()));
        while (sees('|')) {
            at++;
            ways.add(row());
        }
        return ways.size() == 1 ? ways.getFirst() : ShapeMerging.either(ways);
    }

    private ValueShape row() {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder sample = new StringBuilder();
        while (at < text.length() && !sees('|') && !sees(')')) {
            ValueShape one = atom();
            int[] count = count();
            ValueShape counted = ShapeMerging.times(one, count[0], count[1]).orElseThrow(NotSayable::new);
            pieces.addAll(counted.pieces());
            sample.append(counted.sample());
        }
        List<Piece> merged = ShapeMerging.merged(pieces);
        if (merged.size() > 1 && merged.stream().anyMatch(Piece.Either.class::isInstance)) {
            // "this or that, then those" leaves open what belongs together
            throw new NotSayable();
        }
        return new ValueShape(merged, sample.toString());
    }

    private ValueShape atom() {
        char c = take();
        return switch (c) {
            case '(' -> group();
            case '[' -> oneOf(members());
            case '.' -> new ValueShape(List.of(new Piece.Run(Characters.ANY, 1, 1)), "x");
            case '\\' -> escaped();
            case '?', '*', '+', '{', '}', '^', '$', ']' -> throw new NotSayable();
            default -> literal(c);
        };
    }

    private static ValueShape literal(char c) {
        return new ValueShape(List.of(new Piece.Literal(String.valueOf(c))), String.valueOf(c));
    }

    private ValueShape group() {
        if (sees('?')) {
            at++;
            if (take() != ':') {
                throw new NotSayable();
            }
        }
        ValueShape inner = alternatives();
        if (take() != ')') {
            throw new NotSayable();
        }
        return inner;
    }

    private ValueShape escaped() {
        char c = take();
        if (c == 'd') {
            return new ValueShape(List.of(new Piece.Run(Characters.DIGITS, 1, 1)), "0");
        }
        if (c == 'Q') {
            // a quoted text ends with \E
            int end = text.indexOf("\\E", at);
            String quoted = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 2;
            return new ValueShape(List.of(new Piece.Literal(quoted)), quoted);
        }
        if (Character.isLetterOrDigit(c)) {
            throw new NotSayable();
        }
        return literal(c);
    }

    private TreeSet<Character> members() {
        TreeSet<Character> members = new TreeSet<>();
        if (sees('^')) {
            throw new NotSayable();
        }
        boolean first = true;
        while (first || !sees(']')) {
            char c = take();
            first = false;
            if (c == '\\') {
                char escaped = take();
                if (escaped == 'd') {
                    range(members, '0', '9');
                    continue;
                }
                if (Character.isLetterOrDigit(escaped)) {
                    throw new NotSayable();
                }
                members.add(escaped);
            } else if (c == '[') {
                throw new NotSayable();
            } else if (sees('-') && at + 1 < text.length() && text.charAt(at + 1) != ']') {
                at++;
                range(members, c, take());
            } else {
                members.add(c);
            }
        }
        at++;
        return members;
    }

    private static void range(TreeSet<Character> members, char from, char to) {
        if (to < from || to - from > 128) {
            throw new NotSayable();
        }
        for (char c = from; c <= to; c++) {
            members.add(c);
        }
    }

    private static ValueShape oneOf(TreeSet<Character> members) {
        String sample = String.valueOf(members.first());
        if (members.size() == 1) {
            return literal(members.first());
        }
        Optional<Characters> named = ShapeMerging.named(members);
        if (named.isPresent() && (members.size() > FEW || named.get() == Characters.DIGITS)) {
            return new ValueShape(
                    List.of(new Piece.Run(named.get(), 1, 1)),
                    String.valueOf(ShapeMerging.first(named.get(), members)));
        }
        if (members.size() > FEW) {
            throw new NotSayable();
        }
        return new ValueShape(
                List.of(new Piece.OneOf(members.stream().map(String::valueOf).toList())), sample);
    }

    /** Least and most; most 0 is without limit. */
    private int[] count() {
        int[] count = {1, 1};
        if (sees('?')) {
            at++;
            count = new int[] {0, 1};
        } else if (sees('*')) {
            at++;
            count = new int[] {0, 0};
        } else if (sees('+')) {
            at++;
            count = new int[] {1, 0};
        } else if (sees('{')) {
            at++;
            int least = number();
            int most = least;
            if (sees(',')) {
                at++;
                most = sees('}') ? 0 : number();
            }
            if (take() != '}') {
                throw new NotSayable();
            }
            count = new int[] {least, most};
        }
        if (sees('?')) {
            at++;
        }
        return count;
    }

    private int number() {
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (from == at || at - from > 3) {
            throw new NotSayable();
        }
        return Integer.parseInt(text.substring(from, at));
    }
}
