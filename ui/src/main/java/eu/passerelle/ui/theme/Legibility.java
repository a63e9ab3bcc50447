package eu.passerelle.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which tokens stand on which, and how much they have to differ (WCAG 2.1, 1.4.3 and 1.4.11): 4.5:1 for text, 3:1 for the
 * edges of controls, the focus and the marks that carry a meaning.
 */
public final class Legibility {
    /** Of text on its ground. */
    public static final double TEXT = 4.5;

    /** Of edges and marks. */
    public static final double EDGE = 3;

    private static final List<String> GROUNDS = List.of(
            "ground", "surface", "surface-2", "accent-soft", "info-soft", "warn-soft", "stop-soft", "good-soft");

    private Legibility() {}

    /** A token on another one, and the least contrast between them. */
    public record Pair(String front, String back, double least) {}

    /** All pairs that occur on screens. */
    public static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String ground : GROUNDS) {
            for (String text : List.of("ink", "ink-2", "link")) {
                pairs.add(new Pair(text, ground, TEXT));
            }
            pairs.add(new Pair("focus", ground, EDGE));
        }
        for (String ground : List.of("ground", "surface", "accent-soft")) {
            pairs.add(new Pair("accent", ground, TEXT));
        }
        pairs.add(new Pair("accent-ink", "accent", TEXT));
        pairs.add(new Pair("accent-ink", "accent-2", TEXT));
        pairs.add(new Pair("banner-ink", "banner", TEXT));
        pairs.add(new Pair("alarm-ink", "alarm", TEXT));
        pairs.add(new Pair("line-2", "ground", EDGE));
        pairs.add(new Pair("line-2", "surface", EDGE));
        for (String tone : List.of("info", "warn", "stop", "good")) {
            for (String ground : List.of(tone + "-soft", "surface", "ground")) {
                pairs.add(new Pair(tone + "-line", ground, EDGE));
                if (!tone.equals("info")) {
                    pairs.add(new Pair(tone + "-ink", ground, TEXT));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** What is too faint under which scheme, in words; empty when all is legible. */
    public static List<String> faint(Tokens tokens) {
        List<String> faint = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            for (Pair pair : pairs()) {
                double ratio = contrast(tokens, scheme, pair);
                if (ratio < pair.least()) {
                    faint.add(String.format(
                            Locale.ROOT,
                            "--%s on --%s has a contrast of %.2f:1 under %s, and needs %.1f:1",
                            pair.front(),
                            pair.back(),
                            ratio,
                            scheme.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            pair.least()));
                }
            }
        }
        return List.copyOf(faint);
    }

    /** Of a pair under a scheme, 1 to 21. */
    public static double contrast(Tokens tokens, Scheme scheme, Pair pair) {
        return colour(tokens, scheme, pair.front()).contrast(colour(tokens, scheme, pair.back()));
    }

    private static Colour colour(Tokens tokens, Scheme scheme, String name) {
        return Colour.of(tokens.value(scheme, "--" + name).orElseThrow());
    }
}
