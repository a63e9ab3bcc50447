package eu.passerelle.portal.pdf;

import java.util.stream.Stream;

/** How large a page is drawn. */
public enum Zoom {
    /** As wide as there is room. */
    FIT("fit", 1.35f),
    FULL("100", 1f),
    LARGE("150", 1.5f),
    LARGER("200", 2f);

    private final String value;
    private final float factor;

    Zoom(String value, float factor) {
        this.value = value;
        this.factor = factor;
    }

    /** As it stands in an address. */
    public String value() {
        return value;
    }

    /** Times the size on paper; the widest for what the window will fit. */
    float factor() {
        return factor;
    }

    /** What cannot be read is shown as wide as there is room. */
    public static Zoom of(String text) {
        return Stream.of(values())
                .filter(zoom -> zoom.value.equals(text))
                .findFirst()
                .orElse(FIT);
    }
}
