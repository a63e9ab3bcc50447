package eu.passerelle.settings;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a file, collected while it is read. */
public final class Violations {
    private final String file;
    private final List<String> found = new ArrayList<>();

    Violations(String file) {
        this.file = file;
    }

    void add(String path, String what) {
        found.add((path.isEmpty() ? file : file + ": " + path) + ": " + what);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<String> all() {
        return List.copyOf(found);
    }
}
