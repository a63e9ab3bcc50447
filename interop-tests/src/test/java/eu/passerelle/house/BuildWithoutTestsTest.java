package eu.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The launcher builds without compiling any test, after a clone too. A room that asks for the tests of another, in whatever
 * scope, asks for a file that such a build never makes: it fails there, and in no build that runs tests.
 */
class BuildWithoutTestsTest {
    private static final Path PROJECT = project();
    private static final Set<String> MADE_OF_TESTS = Set.of("test-jar", "tests", "test-sources");

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("doc/safety")) ? here : here.getParent();
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> rooms = Files.list(PROJECT)) {
            return Stream.concat(Stream.of(PROJECT), rooms)
                    .map(room -> room.resolve("pom.xml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static List<Element> all(Path pom, String name) {
        try {
            NodeList found = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getElementsByTagName(name);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> (Element) found.item(i))
                    .toList();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + pom, e);
        }
    }

    @Test
    void noRoomNeedsTheTestsOfAnother() throws IOException {
        Set<String> wrong = new TreeSet<>();
        int seen = 0;
        for (Path pom : poms()) {
            for (Element dependency : all(pom, "dependency")) {
                seen++;
                for (String part : List.of("type", "classifier")) {
                    NodeList values = dependency.getElementsByTagName(part);
                    if (values.getLength() > 0
                            && MADE_OF_TESTS.contains(
                                    values.item(0).getTextContent().strip())) {
                        wrong.add(PROJECT.relativize(pom) + ": "
                                + dependency.getTextContent().strip().replaceAll("\\s+", " "));
                    }
                }
            }
        }
        assertThat(seen).as("dependencies read").isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    /** What is looked at is what is built: a room outside the list of the project would be missed by both. */
    @Test
    void everyRoomIsBuilt() throws IOException {
        List<String> modules = new ArrayList<>();
        all(PROJECT.resolve("pom.xml"), "module")
                .forEach(module -> modules.add(module.getTextContent().strip()));
        assertThat(poms().stream()
                        .map(Path::getParent)
                        .filter(room -> !room.equals(PROJECT))
                        .map(room -> String.valueOf(room.getFileName())))
                .containsExactlyInAnyOrderElementsOf(modules);
    }
}
