package eu.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A room knows rooms of lower floors only, and of its own floor only what is named here. */
class ArrowsTest {
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("border", 1),
            Map.entry("xml", 1),
            Map.entry("settings", 1),
            Map.entry("database", 1),
            Map.entry("pki", 1),
            Map.entry("trust", 2),
            Map.entry("terminology", 2),
            Map.entry("clinical", 2),
            Map.entry("cda", 3),
            Map.entry("discovery", 3),
            Map.entry("audit", 3),
            Map.entry("soap", 4),
            Map.entry("national", 4),
            Map.entry("affiliation", 5),
            Map.entry("treatment", 5),
            Map.entry("ui", 6),
            Map.entry("portal", 6),
            Map.entry("console", 6),
            Map.entry("node", 7),
            Map.entry("sandbox", 7));

    private static final Set<String> NEIGHBOURS = Set.of("portal -> ui", "console -> ui", "sandbox -> node");

    /** Rooms that never enter a product artifact, and who may know them. */
    private static final Set<String> DEMONSTRATION_ONLY = Set.of("pki", "sandbox");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.passerelle");

    private static Optional<String> room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("eu.passerelle.")) {
            return Optional.empty();
        }
        return Optional.of(name.split("\\.")[2]);
    }

    private static List<Dependency> betweenRooms() {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> room(dependency.getOriginClass()).isPresent()
                        && room(dependency.getTargetClass()).isPresent()
                        && !room(dependency.getOriginClass()).equals(room(dependency.getTargetClass())))
                .toList();
    }

    @Test
    void everyRoomHasAFloor() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(type -> room(type).ifPresent(rooms::add));
        assertThat(rooms).isNotEmpty().isSubsetOf(FLOORS.keySet());
    }

    @Test
    void noArrowRunsUpwards() {
        Set<String> wrong = new TreeSet<>();
        for (Dependency dependency : betweenRooms()) {
            String from = room(dependency.getOriginClass()).orElseThrow();
            String to = room(dependency.getTargetClass()).orElseThrow();
            boolean allowed = FLOORS.get(from) > FLOORS.get(to) || NEIGHBOURS.contains(from + " -> " + to);
            if (!allowed) {
                wrong.add(from + " -> " + to + ": " + dependency.getDescription());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyTheSandboxKnowsTheDemonstrationRooms() {
        Set<String> wrong = new TreeSet<>();
        for (Dependency dependency : betweenRooms()) {
            String from = room(dependency.getOriginClass()).orElseThrow();
            String to = room(dependency.getTargetClass()).orElseThrow();
            if (DEMONSTRATION_ONLY.contains(to) && !DEMONSTRATION_ONLY.contains(from)) {
                wrong.add(from + " -> " + to);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void internalPackagesAreEnteredByTheirOwnRoomOnly() {
        assertThat(betweenRooms().stream()
                        .map(Dependency::getTargetClass)
                        .filter(type -> Arrays.asList(type.getPackageName().split("\\."))
                                .contains("internal"))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void springStaysOnTheUpperFloors() {
        Set<String> wrong = new TreeSet<>();
        CLASSES.forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
            String room = room(type).orElse("");
            if (dependency.getTargetClass().getPackageName().startsWith("org.springframework")
                    && FLOORS.getOrDefault(room, 0) < 6) {
                wrong.add(type.getName());
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePortalKnowsNoKeysAndNoDatabase() {
        knowsNothingOf("portal", Set.of("soap", "affiliation", "national", "database", "audit", "cda"));
    }

    @Test
    void theConsoleKnowsNoDocumentsAndNoPatients() {
        knowsNothingOf(
                "console", Set.of("clinical", "cda", "soap", "national", "affiliation", "treatment", "database"));
    }

    private static void knowsNothingOf(String origin, Set<String> forbidden) {
        Set<String> wrong = new TreeSet<>();
        for (Dependency dependency : betweenRooms()) {
            if (room(dependency.getOriginClass()).orElseThrow().equals(origin)
                    && forbidden.contains(room(dependency.getTargetClass()).orElseThrow())) {
                wrong.add(dependency.getDescription());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
