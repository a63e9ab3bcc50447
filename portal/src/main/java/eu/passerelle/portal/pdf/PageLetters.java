package eu.passerelle.portal.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The letters of one page with their places, folded so that accents, case and line ends do not matter when something is
 * looked for.
 */
final class PageLetters {
    private final StringBuilder written = new StringBuilder();
    private final StringBuilder folded = new StringBuilder();
    /** For each folded letter: which written one it comes from. */
    private final List<Integer> sources = new ArrayList<>();
    /** For each written letter: where it stands; null between words. */
    private final List<Box> boxes = new ArrayList<>();

    /** A rectangle on a page, from its upper left corner, in points. */
    record Box(float x, float y, float width, float height) {
        /** Whether the other goes on in the same line. */
        boolean continuedBy(Box next) {
            return Math.abs(next.y - y) < Math.max(2, height / 2) && next.x >= x - 1;
        }

        Box with(Box next) {
            float top = Math.min(y, next.y);
            float right = Math.max(x + width, next.x + next.width);
            return new Box(x, top, right - x, Math.max(y + height, next.y + next.height) - top);
        }
    }

    /** Where something was found, as written, and its places line by line. */
    record Hit(String before, String found, String after, List<Box> boxes) {
        Hit {
            boxes = List.copyOf(boxes);
        }
    }

    static final Box NOWHERE = new Box(0, 0, 0, 0);

    void add(String letters, Box box) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            String plain = fold(String.valueOf(letter));
            for (int k = 0; k < plain.length(); k++) {
                char next = plain.charAt(k);
                if (next != ' ' || (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ')) {
                    folded.append(next);
                    sources.add(written.length());
                }
            }
            written.append(letter);
            boxes.add(box);
        }
    }

    /** Between words and lines. */
    void gap() {
        add(" ", NOWHERE);
    }

    boolean isEmpty() {
        return folded.toString().isBlank();
    }

    /** No accents, no capitals, one blank for many. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replaceAll("[\\s\\u00a0]+", " ");
    }

    /** At most so many places where the words stand one after the other. */
    List<Hit> find(String words, int most) {
        String wanted = fold(words.strip());
        List<Hit> hits = new ArrayList<>();
        if (wanted.isBlank()) {
            return hits;
        }
        int at = folded.indexOf(wanted);
        while (at >= 0 && hits.size() < most) {
            int first = sources.get(at);
            int last = sources.get(at + wanted.length() - 1);
            hits.add(hit(first, last));
            at = folded.indexOf(wanted, at + wanted.length());
        }
        return hits;
    }

    private Hit hit(int first, int last) {
        List<Box> lines = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Box box = boxes.get(i);
            if (box.equals(NOWHERE)) {
                continue;
            }
            if (!lines.isEmpty() && lines.getLast().continuedBy(box)) {
                lines.set(lines.size() - 1, lines.getLast().with(box));
            } else {
                lines.add(box);
            }
        }
        return new Hit(
                around(Math.max(0, first - 40), first),
                around(first, last + 1),
                around(last + 1, Math.min(written.length(), last + 41)),
                lines);
    }

    private String around(int from, int to) {
        return written.substring(from, to).replaceAll("\\s+", " ");
    }
}
