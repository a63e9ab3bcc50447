package eu.passerelle.terminology;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of a release, written down in a test: cells separated by a bar. */
final class TextSource implements ReleaseSource {
    static final String VALUE_SET = "1.2.3.1";
    static final String OTHER_SET = "1.2.3.2";
    static final String SYSTEM = "1.2.3.9";
    static final String NATIONAL = "2.999.1";

    private final Map<String, String> files = new HashMap<>();

    static TextSource empty() {
        return new TextSource();
    }

    /** A small release that is in order. */
    static TextSource sound() {
        return empty().with("release.tsv", "key|value", "name|test 1", "adopted|fr-BE", "adopted|fr-CH")
                .with(
                        "concepts.tsv",
                        "valueSetOid|system|systemName|systemVersion|code|en",
                        "1.2.3.1|1.2.3.9|Fruit|2026|apple|Apple",
                        "1.2.3.1|1.2.3.9|Fruit|2026|pear|Pear",
                        "1.2.3.2|1.2.3.9|Fruit|2026|pear|Pear",
                        "1.2.3.2|1.2.3.9|Fruit|2026|plum|Plum")
                .with(
                        "designations.tsv",
                        "system|code|language|text",
                        "1.2.3.9|apple|fr|Pomme",
                        "1.2.3.9|apple|fr-LU|Pomme du pays",
                        "1.2.3.9|pear|fr-CH|Poire suisse",
                        "1.2.3.9|pear|fr-CA|Poire canadienne")
                .with(
                        "transcodings.tsv",
                        "sourceSystem|sourceSystemName|sourceCode|sourceDisplay|targetSystem|targetCode|kind",
                        "2.999.1|Frutas|M|Maçã|1.2.3.9|apple|EXACT",
                        "2.999.1|Frutas|R|Fruto|1.2.3.9|apple|BROADER",
                        "2.999.1|Frutas|R|Fruto|1.2.3.9|plum|UNSTATED",
                        "2.999.1|Frutas|X|Marmelo|||NONE");
    }

    TextSource with(String file, String... lines) {
        files.put(file, table(lines));
        return this;
    }

    TextSource plus(String file, String... lines) {
        files.merge(file, table(lines), String::concat);
        return this;
    }

    TextSource without(String file) {
        files.remove(file);
        return this;
    }

    private static String table(String... lines) {
        return Arrays.stream(lines).map(line -> line.replace('|', '\t') + "\n").collect(Collectors.joining());
    }

    @Override
    public Optional<InputStream> open(String file) {
        return Optional.ofNullable(files.get(file))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String describe(String file) {
        return file;
    }
}
