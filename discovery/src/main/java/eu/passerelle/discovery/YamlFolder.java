package eu.passerelle.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of settings, one YAML file each, that may change while the program runs: looked at again every second. Hidden
 * files, such as those of an editor, do not count.
 */
public final class YamlFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(YamlFolder.class);
    private static final long INTERVAL_MILLIS = 1000;

    private final Path folder;
    private final Thread watcher;

    /**
     * Nobody looks before {@link #watch}.
     *
     * @param name of what is in it, for the log
     * @param look what to do every second; what it throws is logged, and it is asked again
     */
    public YamlFolder(Path folder, String name, Runnable look) {
        this.folder = folder;
        this.watcher = Thread.ofVirtual().name(name).unstarted(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(INTERVAL_MILLIS);
                    look.run();
                } catch (InterruptedException closed) {
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("folder of {} cannot be read: {}", name, e.getMessage());
                }
            }
        });
    }

    public void watch() {
        watcher.start();
    }

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /** In the order of their names; none where there is no folder. */
    public List<Path> files() {
        if (!exists()) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().matches("[^.].*\\.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes when the file does. */
    public static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file) + ";";
        } catch (IOException gone) {
            return "gone;";
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
