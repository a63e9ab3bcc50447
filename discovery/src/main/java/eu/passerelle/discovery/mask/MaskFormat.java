package eu.passerelle.discovery.mask;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import eu.passerelle.border.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shape that a country demands of a value: an expression "without agreed dialect or anchoring" (search-masks §2),
 * taken as one for the whole value, and lengths. Expressions come from outside: they are mended where that can be done
 * without guessing, run in time linear to the value, and one that cannot be read never blocks.
 */
public final class MaskFormat {
    /** Any value. */
    public static final MaskFormat NONE = new MaskFormat("", Optional.empty(), Optional.empty(), 0, 0);

    private static final int LONGEST = 200;
    private static final PartialDate ANY_DAY = new PartialDate("19850312", "");

    private final String published;
    private final Optional<Pattern> pattern;
    private final Optional<MaskFinding.Kind> finding;
    private final int least;
    private final int most;
    private final Optional<ValueShape> shape;

    private MaskFormat(
            String published, Optional<Pattern> pattern, Optional<MaskFinding.Kind> finding, int least, int most) {
        this.published = published;
        this.pattern = pattern;
        this.finding = finding;
        this.least = least;
        this.most = most;
        this.shape = pattern.isPresent()
                ? ValueShape.of(pattern.get().pattern()).filter(said -> agrees(said, pattern.get()))
                : ValueShape.ofLength(least, most);
    }

    /** A shape that its own expression refuses was misread. */
    private static boolean agrees(ValueShape said, Pattern pattern) {
        return pattern.matches(said.sample());
    }

    public static MaskFormat of(String published) {
        return of(published, 0, 0);
    }

    /** @param least characters, and {@code most}; 0 or less where nothing is said */
    public static MaskFormat of(String published, int least, int most) {
        int atLeast = Math.max(0, least);
        int atMost = most < Math.max(1, least) ? 0 : most;
        if (published.isBlank()) {
            return new MaskFormat("", Optional.empty(), Optional.empty(), atLeast, atMost);
        }
        ExpressionRepair repair = new ExpressionRepair(published.strip());
        try {
            Pattern compiled = Pattern.compile(repair.expression());
            return new MaskFormat(published, Optional.of(compiled), repair.finding(), atLeast, atMost);
        } catch (PatternSyntaxException unreadable) {
            return new MaskFormat(
                    published, Optional.empty(), Optional.of(MaskFinding.Kind.FORMAT_IGNORED), atLeast, atMost);
        }
    }

    /** Of a legacy mask: L a letter, N a digit, anything else itself. */
    static MaskFormat ofLetters(String published, int least, int most) {
        StringBuilder expression = new StringBuilder();
        for (char c : published.strip().toCharArray()) {
            expression.append(
                    switch (c) {
                        case 'L' -> "[A-Za-z]";
                        case 'N' -> "[0-9]";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return of(expression.toString(), least, most);
    }

    /** As the country wrote it; empty where it wrote nothing. */
    public String published() {
        return published;
    }

    int most() {
        return most;
    }

    /** A greatest length that no name keeps to, and no least one: most likely swapped. */
    boolean endsAtOnce() {
        return most > 0 && most < 5 && least == 0;
    }

    /** What was done to the expression; empty when nothing was. */
    Optional<MaskFinding.Kind> finding() {
        return finding;
    }

    /** The shape, where a person can be told it. */
    public Optional<ValueShape> shape() {
        return shape;
    }

    public boolean accepts(String value) {
        int length = value.codePointCount(0, value.length());
        if (length > LONGEST || length < least || (most > 0 && length > most)) {
            return false;
        }
        return pattern.isEmpty() || pattern.get().matches(value);
    }

    /** {@link MaskField#fitted}. */
    Optional<String> fitted(String typed) {
        String bare = typed.replaceAll("[\\s.\\-/\u2010-\u2013]", "");
        return Stream.of(typed, bare, typed.toUpperCase(Locale.ROOT), bare.toUpperCase(Locale.ROOT))
                .filter(value -> !value.isEmpty() && accepts(value))
                .findFirst();
    }

    /**
     * Whether a date can be written as the country wants it: the expression speaks of a form on a screen (such as
     * yyyy-mm-dd), and what travels is always HL7. An expression that fits no way of writing a date is ignored.
     */
    public boolean acceptsDate(PartialDate date) {
        return !saysDates() || written(date).stream().anyMatch(this::accepts);
    }

    private boolean saysDates() {
        return pattern.isPresent() && written(ANY_DAY).stream().anyMatch(this::accepts);
    }

    /** Where the field asks for a date. */
    Optional<MaskFinding.Kind> findingAsDate() {
        boolean pictured = published.toLowerCase(Locale.ROOT).matches("[dmy]{1,4}([-./ ]?[dmy]{1,4}){2}");
        return published.isEmpty() || pictured || saysDates()
                ? finding.filter(kind -> !pictured)
                : Optional.of(MaskFinding.Kind.FORMAT_IGNORED);
    }

    private static List<String> written(PartialDate date) {
        String digits = date.digits().substring(0, Math.min(8, date.digits().length()));
        String year = digits.substring(0, 4);
        if (digits.length() < 6) {
            return List.of(year);
        }
        String month = digits.substring(4, 6);
        if (digits.length() < 8) {
            return List.of(digits, year + "-" + month, month + "/" + year, month + "." + year);
        }
        String day = digits.substring(6, 8);
        return List.of(
                digits,
                year + "-" + month + "-" + day,
                year + "/" + month + "/" + day,
                day + "/" + month + "/" + year,
                day + "." + month + "." + year,
                day + "-" + month + "-" + year,
                day + month + year,
                month + "/" + day + "/" + year);
    }

    @Override
    public String toString() {
        return published;
    }
}
