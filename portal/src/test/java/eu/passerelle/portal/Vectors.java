package eu.passerelle.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The shared test material: tests that need it are skipped where it is absent. */
public final class Vectors {
    private Vectors() {}

    private static Path folder() {
        Path folder = Optional.ofNullable(System.getenv("PASSERELLE_VECTORS"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "vectors"));
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no test vectors beside the project");
        return folder.resolve("cda");
    }

    public static byte[] cda(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Structured summaries of all waves. */
    public static List<String> summaries() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("ps-") && name.endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
