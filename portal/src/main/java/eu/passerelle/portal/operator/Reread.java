package eu.passerelle.portal.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file, or a folder with its files, says: read again when it changed, at most a second after. What cannot be used
 * is told in the log, and what was read before stays. Safe for any number of threads.
 */
public final class Reread<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Reread.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path place;
    private final Function<Path, T> reading;
    private final InstantSource clock;
    private T value;
    private String stamp;
    private Instant looked;

    /** Reads once before it returns; throws what the reading throws. */
    public Reread(Path place, Function<Path, T> reading, InstantSource clock) {
        this.place = place;
        this.reading = reading;
        this.clock = clock;
        this.looked = clock.instant();
        this.stamp = stampOf(place);
        this.value = reading.apply(place);
    }

    public synchronized T now() {
        Instant instant = clock.instant();
        if (!instant.isBefore(looked.plus(PAUSE))) {
            looked = instant;
            look();
        }
        return value;
    }

    private void look() {
        String seen = stampOf(place);
        if (seen.equals(stamp)) {
            return;
        }
        stamp = seen;
        try {
            value = reading.apply(place);
            LOG.info("{} read again", place.getFileName());
        } catch (RuntimeException e) {
            LOG.warn("{} is not used as it is now: {}", place.getFileName(), e.getMessage());
        }
    }

    private static String stampOf(Path place) {
        try (Stream<Path> files = Files.walk(place, 3)) {
            return files.sorted().map(Reread::stampOfFile).collect(Collectors.joining());
        } catch (IOException | RuntimeException gone) {
            return "gone";
        }
    }

    private static String stampOfFile(Path file) {
        try {
            return file + "/" + Files.getLastModifiedTime(file) + "/" + Files.size(file) + ";";
        } catch (IOException gone) {
            return "gone;";
        }
    }
}
