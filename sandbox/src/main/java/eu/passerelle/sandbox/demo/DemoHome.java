package eu.passerelle.sandbox.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where everything of a demonstration lives; one demonstration at a time. */
public record DemoHome(Path folder) {
    public DemoHome {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path country(DemoCountry country) {
        return folder.resolve(country.word());
    }

    /** What the command line tools and outside scripts read. */
    public Path passport() {
        return folder.resolve("demo.json");
    }

    Path database() {
        return folder.resolve("database");
    }

    Path pki() {
        return folder.resolve("pki");
    }

    /** The configuration of a country's process. */
    public Path nodeFile(DemoCountry country) {
        return country(country).resolve("node.yaml");
    }

    public Path log(DemoCountry country) {
        return country(country).resolve("log");
    }

    Path pidFile(DemoCountry country) {
        return country(country).resolve("pid");
    }

    /** Held until closed, and by the system until this JVM ends; empty while another demonstration has it. */
    Optional<FileChannel> lock() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held in this very JVM
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether wiping it destroys nothing but a demonstration. */
    boolean isOursOrEmpty() throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve("lock"))) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Removes everything but the lock. */
    public void wipe() throws IOException {
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(folder)) {
            entries = walk.filter(p -> !p.equals(folder) && !p.equals(folder.resolve("lock")))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path entry : entries) {
            Files.deleteIfExists(entry);
        }
    }
}
