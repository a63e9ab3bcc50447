package eu.passerelle.settings;

import java.util.List;

/** A file that cannot be used as it is; the message lists every violation, one a line. */
public final class SettingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> violations;

    public SettingsRefused(List<String> violations) {
        super(String.join(System.lineSeparator(), violations));
        this.violations = List.copyOf(violations);
    }

    public List<String> violations() {
        return violations;
    }
}
