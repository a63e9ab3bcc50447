package eu.passerelle.ui.theme;

import java.util.regex.Pattern;

/**
 * An opaque sRGB colour.
 *
 * @param red of 255
 * @param green of 255
 * @param blue of 255
 */
record Colour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    static boolean isColour(String text) {
        return HEX.matcher(text).matches();
    }

    static Colour of(String text) {
        if (!isColour(text)) {
            throw new IllegalArgumentException("not a colour written as #rrggbb");
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** Contrast ratio with another colour, 1 to 21 (WCAG 2.2, “contrast ratio”). */
    double contrast(Colour other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
