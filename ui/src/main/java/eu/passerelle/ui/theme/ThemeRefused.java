package eu.passerelle.ui.theme;

import java.util.List;

/** A theme that cannot be used; the message names every token that is wrong. */
public final class ThemeRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ThemeRefused(List<String> reasons) {
        super("the theme cannot be used: " + String.join("; ", reasons));
    }
}
