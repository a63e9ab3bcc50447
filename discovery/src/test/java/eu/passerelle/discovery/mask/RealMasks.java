package eu.passerelle.discovery.mask;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The masks that countries published, as facts beside the project; none where they are absent. */
final class RealMasks {
    private RealMasks() {}

    static List<Path> all() {
        Path vectors = Optional.ofNullable(System.getenv("PASSERELLE_VECTORS"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "vectors"));
        Path folder = vectors.resolveSibling("data").resolve("search-masks");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[A-Z]{2,3}\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SearchMask of(Path file) {
        return SearchMasks.read(file, new CountryCode("XX"), Optional.of(new LanguageTag("en")));
    }

    static Optional<SearchMask> of(String country) {
        return all().stream()
                .filter(file -> file.getFileName().toString().equals(country + ".json"))
                .findFirst()
                .map(RealMasks::of);
    }
}
