package eu.passerelle.portal;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.operator.Helpdesk;
import eu.passerelle.portal.operator.NoticeLink;
import eu.passerelle.portal.operator.Operator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An operator who configured what can be configured, with two versions of the conditions in five languages. */
final class OperatorForTests {
    static final String OLD = "2026-01-01";
    static final String NEW = "2026-06-01";

    final Path folder;

    OperatorForTests() {
        try {
            folder = Files.createTempDirectory("operator");
            folder.toFile().deleteOnExit();
            for (String language : List.of("en", "fr", "de", "pt", "el")) {
                String text = sample(language);
                write("conditions/" + NEW + "/" + language + ".txt", text);
                write("conditions/" + OLD + "/" + language + ".txt", older(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One item is missing, one says something else, one is there that was taken away since. */
    private static String older(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(0, 8)) + "\n- 4711.\n"
                + String.join("\n", lines.subList(10, lines.size() - 1)) + "\n"
                + lines.getLast().replaceFirst(" [^ ]+ ", " 0815 ");
    }

    private static String sample(String language) throws IOException {
        try (InputStream in = Operator.class.getResourceAsStream(
                "/eu/passerelle/portal/conditions/2026-11-01/" + language + ".txt")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Operator operator() {
        return new Operator(
                Optional.of(folder.resolve("conditions")),
                Optional.empty(),
                Optional.of(folder.resolve("service-notes.yaml")),
                Optional.of(new NoticeLink("https://notice.example.org/{country}/{language}")),
                Optional.empty(),
                new Helpdesk(
                        Optional.of("+352 555 0112"),
                        Optional.of("helpdesk@example.org"),
                        Map.of(
                                new LanguageTag("en"), "Every day, 7 to 22 h",
                                new LanguageTag("fr"), "Tous les jours, de 7 à 22 h",
                                new LanguageTag("de"), "Täglich, 7 bis 22 Uhr",
                                new LanguageTag("pt"), "Todos os dias, das 7 às 22 h",
                                new LanguageTag("el"), "Κάθε μέρα, 7 έως 22")),
                Set.of());
    }
}
