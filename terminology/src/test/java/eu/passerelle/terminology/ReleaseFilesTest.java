package eu.passerelle.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.passerelle.border.Code;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseFilesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "concepts.tsv;     1.2.3.1|1.2.3.9|Fruit|2026|apple|Apple;        is in value set 1.2.3.1 twice",
                "concepts.tsv;     1.2.3.2|1.2.3.9|Fruit|2026|apple|Big apple;    contradicts concepts.tsv:2",
                "concepts.tsv;     fruits|1.2.3.9|Fruit|2026|fig|Fig;             not an OID: fruits",
                "concepts.tsv;     1.2.3.1|1.2.3.9|Fruit|2026||Fig;               cell 5 is empty",
                "concepts.tsv;     1.2.3.1|1.2.3.9|Fruit;                         3 cells where 6 columns are named",
                "designations.tsv; 1.2.3.9|apple|fr|La pomme;                     two designations in fr",
                "designations.tsv; 1.2.3.9|fig|fr|Figue;                          fig of 1.2.3.9 is in no value set",
                "designations.tsv; 1.2.3.9|plum|french|Prune;                     not a language: french",
                "designations.tsv; 1.2.3.9|plum|en-GB|Damson;                     belongs into concepts.tsv",
                "transcodings.tsv; 2.999.1|Frutas|F|Figo|1.2.3.9|fig|EXACT;       target fig of 1.2.3.9 is in no value set",
                "transcodings.tsv; 2.999.1|Frutas|F|Figo|1.2.3.9|plum|CLOSE;      kind must be",
                "transcodings.tsv; 2.999.1|Frutas|F|Figo|1.2.3.9|plum|SAME;       kind must be",
                "transcodings.tsv; 2.999.1|Frutas|M|Maçã|1.2.3.9|apple|BROADER;   to apple of 1.2.3.9 twice",
                "transcodings.tsv; 2.999.1|Frutas|M|Maçã|1.2.3.9|pear|EXACT;      ambiguous",
                "transcodings.tsv; 2.999.1|Frutas|M|Pêra|1.2.3.9|plum|EXACT;      contradicts transcodings.tsv:2",
                "transcodings.tsv; 2.999.1|Frutas|X|Marmelo|1.2.3.9|plum|EXACT;   contradicts transcodings.tsv:5",
                "transcodings.tsv; 2.999.1|Frutas|X|Marmelo|||NONE;               declared unmapped twice",
                "transcodings.tsv; 2.999.1|Frutas|Z|Romã|1.2.3.9|plum|NONE;       takes no target",
                "release.tsv;      name|again;                                    has a name already",
                "release.tsv;      adopted|fr;                                    not a language with region: fr",
                "release.tsv;      adopted|fr-BE;                                 adopted twice",
                "release.tsv;      colour|red;                                    unknown key colour"
            })
    void refusesABadLineAndSaysWhereAndWhy(String file, String line, String reason) {
        ReleaseRefused refused = refused(TextSource.sound().plus(file, line));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isPositive();
            assertThat(problem.text()).contains(reason);
        });
    }

    @Test
    void namesEveryProblemAtOnce() {
        ReleaseRefused refused = refused(TextSource.sound()
                .with("release.tsv", "key|value", "adopted|fr")
                .plus("designations.tsv", "1.2.3.9|fig|fr|Figue", "1.2.3.9|plum|french|Prune")
                .plus("transcodings.tsv", "2.999.1|Frutas|F|Figo|1.2.3.9|fig|EXACT"));

        assertThat(refused.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "release.tsv:2: not a language with region: fr",
                        "designations.tsv:6: fig of 1.2.3.9 is in no value set",
                        "designations.tsv:7: not a language: french",
                        "transcodings.tsv:6: target fig of 1.2.3.9 is in no value set",
                        "release.tsv: names no release");
        assertThat(refused).hasMessageContaining("designations.tsv:7");
    }

    @Test
    void refusesWrongColumnsAndMissingFiles() {
        assertThat(refused(TextSource.sound().with("concepts.tsv", "oid|code")).problems())
                .extracting(Problem::text)
                .anyMatch(text -> text.startsWith("columns must be valueSetOid, system"));
        assertThat(refused(TextSource.sound().without("release.tsv")).problems())
                .extracting(Problem::toString)
                .contains("release.tsv: is missing");
        assertThat(refused(TextSource.sound().with("designations.tsv")).problems())
                .extracting(Problem::text)
                .contains("has no line that names the columns");
    }

    @Test
    void doesWithoutDesignationsAndTranscodings() {
        CatalogueRelease release =
                ReleaseFiles.load(TextSource.sound().without("designations.tsv").without("transcodings.tsv"));

        assertThat(release.toPivot(new Binding(Set.of(), false), Code.of("plum", TextSource.SYSTEM)))
                .isInstanceOf(Decision.Pivot.class);
    }

    @Test
    void joinsTheCatalogueOfTheNetworkAndTheAdditionsOfACountry() {
        TextSource country =
                TextSource.empty().with("designations.tsv", "system|code|language|text", "1.2.3.9|plum|pt|Ameixa");

        CatalogueRelease release = ReleaseFiles.load(TextSource.sound(), country);

        assertThat(release.languages())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("en-GB", "fr", "fr-LU", "fr-CH", "fr-CA", "pt");
    }

    @Test
    void readsADirectoryAndSkipsCommentsAndEmptyLines(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("release.tsv"), "# ours\n\nkey\tvalue\nname\tfrom disk\n");
        Files.writeString(
                directory.resolve("concepts.tsv"),
                "valueSetOid\tsystem\tsystemName\tsystemVersion\tcode\ten\r\n1.2.3.1\t1.2.3.9\tFruit\t\tapple\tApple\r\n");

        CatalogueRelease release = ReleaseFiles.load(ReleaseSource.directory(directory));

        assertThat(release.name()).isEqualTo("from disk");
        assertThat(release.members("1.2.3.1")).containsExactly(Code.of("apple", "1.2.3.9"));
    }

    @Test
    void refusesAFileThatIsNotUtf8(@TempDir Path directory) throws Exception {
        Files.write(
                directory.resolve("release.tsv"),
                "key\tvalue\nname\tma\u00e7\u00e3\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(
                directory.resolve("concepts.tsv"), "valueSetOid\tsystem\tsystemName\tsystemVersion\tcode\ten\n");

        ReleaseRefused refused =
                catchThrowableOfType(ReleaseRefused.class, () -> ReleaseFiles.load(ReleaseSource.directory(directory)));

        assertThat(refused.problems()).extracting(Problem::text).contains("not UTF-8");
    }

    private static ReleaseRefused refused(ReleaseSource source) {
        return catchThrowableOfType(ReleaseRefused.class, () -> ReleaseFiles.load(List.of(source)));
    }
}
