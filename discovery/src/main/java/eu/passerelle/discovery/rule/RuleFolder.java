package eu.passerelle.discovery.rule;

import eu.passerelle.discovery.YamlFolder;
import eu.passerelle.settings.SettingsRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of a folder, one YAML file each, looked at again every second. A file that cannot be used leaves what it
 * said before in force, and is told of in {@link #problems}; so is a version that shares its name or first day with one
 * that is in use. Safe for any number of threads.
 */
public final class RuleFolder implements Supplier<RuleBook>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleFolder.class);

    private final Path folder;
    private final YamlFolder files;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), RuleBook.BUILT_IN, List.of());

    /** @param version as the file said last when it could be used */
    private record Seen(String stamp, Optional<RuleVersion> version, List<String> problems) {}

    private record Snapshot(Map<Path, Seen> files, RuleBook book, List<String> problems) {}

    /** Reads the folder once before it returns. */
    public RuleFolder(Path folder) {
        this.folder = folder;
        this.files = new YamlFolder(folder, "rules", this::refresh);
        refresh();
        files.watch();
    }

    /** Looks now instead of within the next second. */
    public synchronized void refresh() {
        Snapshot before = snapshot;
        Map<Path, Seen> found = new HashMap<>();
        for (Path file : files.files()) {
            found.put(file, seen(file, Optional.ofNullable(before.files().get(file))));
        }
        if (!found.equals(before.files()) || before.files().isEmpty()) {
            Snapshot after = index(found, before.book());
            after.problems().stream()
                    .filter(problem -> !before.problems().contains(problem))
                    .forEach(problem -> LOG.warn("rules: {}", problem));
            snapshot = after;
        }
    }

    private static Seen seen(Path file, Optional<Seen> known) {
        String stamp = YamlFolder.stamp(file);
        if (known.isPresent() && known.get().stamp().equals(stamp)) {
            return known.get();
        }
        try {
            RuleVersion version = RuleFile.read(file);
            LOG.info("rules {} read: version {}", file.getFileName(), version.name());
            return new Seen(stamp, Optional.of(version), List.of());
        } catch (SettingsRefused refused) {
            return new Seen(stamp, known.flatMap(Seen::version), refused.violations());
        }
    }

    /** Of two versions that exclude each other the one that was in use stays, else the one whose file comes first. */
    private Snapshot index(Map<Path, Seen> files, RuleBook before) {
        List<String> problems = new ArrayList<>();
        if (!this.files.exists()) {
            problems.add(folder + ": there is no such folder");
        }
        List<RuleVersion> used = new ArrayList<>();
        Comparator<Map.Entry<Path, Seen>> inUseFirst = Comparator.comparing(entry ->
                entry.getValue().version().filter(before.versions()::contains).isEmpty());
        List<Map.Entry<Path, Seen>> ordered = files.entrySet().stream()
                .sorted(inUseFirst.thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<Path, Seen> entry : ordered) {
            problems.addAll(entry.getValue().problems());
            entry.getValue().version().ifPresent(version -> {
                if (used.stream().noneMatch(other -> excludes(other, version))) {
                    used.add(version);
                } else {
                    problems.add(entry.getKey() + ": version: " + version.name()
                            + " has the name or the first day of another version, and is not used");
                }
            });
        }
        return new Snapshot(files, new RuleBook(used), List.copyOf(problems));
    }

    private static boolean excludes(RuleVersion one, RuleVersion other) {
        return one.name().equals(other.name()) || one.validFrom().equals(other.validFrom());
    }

    /** The versions in use now. */
    @Override
    public RuleBook get() {
        return snapshot.book();
    }

    /** What is wrong with the files now; empty when all are in use. */
    public List<String> problems() {
        return snapshot.problems();
    }

    @Override
    public void close() {
        files.close();
    }
}
