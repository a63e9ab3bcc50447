package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivingPageTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "pt", "el"})
    void showsEveryComponentThatThereIsWithItsCall(String language) throws IOException {
        Browser browser = new Browser(portal.base);
        browser.language = language;
        HttpResponse<String> page = browser.get("/design");
        assertThat(page.statusCode()).isEqualTo(200);
        String body = page.body();
        assertThat(body).contains("<html lang=\"" + language + "\"").doesNotContain(">…<");
        TreeSet<String> shown = Pattern.compile("data-component=\"([a-z_]+)\"")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(components());
        for (String component : components()) {
            if (!component.equals("page")) {
                assertThat(body).as(component).contains("@template.ui." + component + "(");
            }
        }
    }

    private static TreeSet<String> components() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../ui/src/main/jte/ui"))) {
            return files.map(file -> file.getFileName().toString().replace(".jte", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
