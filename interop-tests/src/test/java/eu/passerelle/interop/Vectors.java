package eu.passerelle.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of captured and constructed material that lies beside the project, where there is one. */
final class Vectors {
    private Vectors() {}

    static Path folder() {
        Path folder = Optional.ofNullable(System.getenv("PASSERELLE_VECTORS"))
                .map(Path::of)
                .orElse(Path.of("../../shared/vectors"));
        Assumptions.assumeTrue(Files.isDirectory(folder), "no test vectors in " + folder);
        return folder;
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
