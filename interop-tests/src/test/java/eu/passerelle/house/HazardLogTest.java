package eu.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A hazard in force has a control and a test that exists. */
class HazardLogTest {
    private static final Path PROJECT = project();

    private record Hazard(String id, String hazard, String status, String control, List<String> tests) {}

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("doc/safety")) ? here : here.getParent();
    }

    private static List<Hazard> hazards() {
        return Settings.read(
                PROJECT.resolve("doc/safety/hazards.yaml"),
                root -> root.sections("hazards").stream()
                        .map(hazard -> new Hazard(
                                hazard.text("id"),
                                hazard.text("hazard"),
                                hazard.text("status"),
                                hazard.text("control"),
                                hazard.texts("tests")))
                        .toList());
    }

    private static boolean exists(String test) {
        String file = "src/test/java/" + test.replace('.', '/') + ".java";
        try (Stream<Path> rooms = Files.list(PROJECT)) {
            return rooms.anyMatch(room -> Files.isRegularFile(room.resolve(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void listsEveryHazardOnce() {
        assertThat(hazards())
                .extracting(Hazard::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 19)
                        .mapToObj("H%02d"::formatted)
                        .toList());
    }

    @Test
    void knowsTheStatusOfEachHazard() {
        assertThat(hazards()).extracting(Hazard::status).isSubsetOf("in-force", "partly", "planned");
    }

    @Test
    void hasATestForEveryHazardInForce() {
        List<String> missing = new ArrayList<>();
        for (Hazard hazard : hazards()) {
            if (!hazard.status().equals("planned")) {
                if (hazard.tests().isEmpty()) {
                    missing.add(hazard.id() + " names no test");
                }
                hazard.tests().stream()
                        .filter(test -> !exists(test))
                        .forEach(test -> missing.add(hazard.id() + ": " + test));
            }
        }
        assertThat(missing).isEmpty();
    }
}
