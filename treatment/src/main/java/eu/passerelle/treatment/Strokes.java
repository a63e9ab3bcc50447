package eu.passerelle.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a patient drew on the pad: lines of points on a field of {@value #WIDTH} by {@value #HEIGHT}. Only points are
 * taken from the browser; the drawing that is kept is made here.
 */
public record Strokes(List<List<Point>> lines) {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 300;

    private static final int MOST_LINES = 80;
    private static final int MOST_POINTS = 6000;
    /** Shorter is a slip of the hand. */
    private static final int LEAST_POINTS = 6;

    private static final int LEAST_EXTENT = 60;

    public Strokes {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** Right and down from the upper left corner. */
    public record Point(int x, int y) {
        public Point {
            if (x < 0 || x > WIDTH || y < 0 || y > HEIGHT) {
                throw new IllegalArgumentException("a point beside the pad");
            }
        }
    }

    /** Reads {@code x,y x,y;x,y …}; empty when it is no drawing, or too little or too much of one. */
    public static Optional<Strokes> parse(String text) {
        if (text.length() > MOST_POINTS * 9 || !text.matches("[0-9, ;]+")) {
            return Optional.empty();
        }
        List<List<Point>> lines = new ArrayList<>();
        int points = 0;
        for (String line : text.split(";")) {
            List<Point> read = new ArrayList<>();
            for (String point : line.strip().split(" +")) {
                if (!point.matches("[0-9]{1,4},[0-9]{1,4}")) {
                    return Optional.empty();
                }
                int comma = point.indexOf(',');
                int x = Integer.parseInt(point.substring(0, comma));
                int y = Integer.parseInt(point.substring(comma + 1));
                if (x > WIDTH || y > HEIGHT || ++points > MOST_POINTS) {
                    return Optional.empty();
                }
                read.add(new Point(x, y));
            }
            lines.add(read);
        }
        Strokes strokes = new Strokes(lines);
        return lines.size() <= MOST_LINES && strokes.isSignature() ? Optional.of(strokes) : Optional.empty();
    }

    private boolean isSignature() {
        List<Point> all = lines.stream().flatMap(List::stream).toList();
        int width = extent(all.stream().mapToInt(Point::x).toArray());
        int height = extent(all.stream().mapToInt(Point::y).toArray());
        return all.size() >= LEAST_POINTS && width + height >= LEAST_EXTENT;
    }

    private static int extent(int[] values) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    /** The data of an SVG path. */
    public String path() {
        return lines.stream()
                .map(line -> line.stream()
                        .map(point -> point.x() + " " + point.y())
                        .collect(Collectors.joining(" L", "M", line.size() == 1 ? "h1" : "")))
                .collect(Collectors.joining());
    }

    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\"><path d=\"" + path()
                + "\" fill=\"none\" stroke=\"black\" stroke-width=\"4\" stroke-linecap=\"round\""
                + " stroke-linejoin=\"round\"/></svg>";
    }

    @Override
    public String toString() {
        return "Strokes[…]";
    }
}
