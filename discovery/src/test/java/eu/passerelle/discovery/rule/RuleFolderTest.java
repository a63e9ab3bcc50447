package eu.passerelle.discovery.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private void write(String file, String yaml) throws IOException {
        Files.writeString(folder.resolve(file), yaml);
    }

    private static String inForce(RuleFolder rules) {
        return rules.get().on(DAY).name();
    }

    @Test
    void takesVersionsThatComeAndGo() throws IOException {
        try (RuleFolder rules = new RuleFolder(folder)) {
            assertThat(inForce(rules)).isEqualTo("built-in");
            write("a.yaml", Rules.head("first", "2026-01-01"));
            write("b.yaml", Rules.head("coming", "2027-01-01"));
            rules.refresh();
            assertThat(inForce(rules)).isEqualTo("first");
            assertThat(rules.get().versions()).extracting(RuleVersion::name).containsExactly("first", "coming");
            Files.delete(folder.resolve("a.yaml"));
            rules.refresh();
            assertThat(inForce(rules)).isEqualTo("built-in");
        }
    }

    @Test
    void keepsWhatAFileSaidBeforeItWasBrokenAndTells() throws IOException {
        write("a.yaml", Rules.head("first", "2026-01-01"));
        try (RuleFolder rules = new RuleFolder(folder)) {
            write("a.yaml", Rules.head("second", "2026-01-01") + "typo: 1\n");
            rules.refresh();
            rules.refresh();
            assertThat(inForce(rules)).isEqualTo("first");
            assertThat(rules.problems()).singleElement().asString().contains("typo");
            write("a.yaml", Rules.head("second version", "2026-01-01"));
            rules.refresh();
            assertThat(inForce(rules)).isEqualTo("second version");
            assertThat(rules.problems()).isEmpty();
        }
    }

    @Test
    void keepsTheVersionInUseWhenAnotherFileClaimsItsDayOrName() throws IOException {
        write("m.yaml", Rules.head("first", "2026-01-01"));
        try (RuleFolder rules = new RuleFolder(folder)) {
            write("a.yaml", Rules.head("usurper", "2026-01-01"));
            write("b.yaml", Rules.head("first", "2026-02-01"));
            rules.refresh();
            assertThat(rules.get().versions())
                    .extracting(RuleVersion::validFrom)
                    .containsExactly(LocalDate.of(2026, 1, 1));
            assertThat(inForce(rules)).isEqualTo("first");
            assertThat(rules.problems()).hasSize(2).allMatch(problem -> problem.contains("is not used"));
        }
    }

    @Test
    void saysThatTheFolderIsMissingAndDecidesAllTheSame() {
        try (RuleFolder rules = new RuleFolder(folder.resolve("nowhere"))) {
            assertThat(rules.problems()).singleElement().asString().contains("no such folder");
            assertThat(inForce(rules)).isEqualTo("built-in");
        }
    }
}
