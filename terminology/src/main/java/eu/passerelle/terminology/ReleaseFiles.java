package eu.passerelle.terminology;

import eu.passerelle.border.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads a release from tab-separated files:
 *
 * <ul>
 *   <li>{@code release.tsv}: key, value. Keys: {@code name} (once), {@code adopted} (a language with region whose
 *       designations this country's terminology manager adopted; any number, the first that has a text wins)
 *   <li>{@code concepts.tsv}: valueSetOid, system, systemName, systemVersion (may be empty), code, en
 *   <li>{@code designations.tsv}: system, code, language, text
 *   <li>{@code transcodings.tsv}: sourceSystem, sourceSystemName, sourceCode, sourceDisplay, targetSystem, targetCode,
 *       kind. Kind {@code NONE} with empty target declares that the code has no safe mapping
 * </ul>
 *
 * The files may be spread over several places (the catalogue of the network, the additions of a country): each file is
 * read wherever it is. Nothing is loaded unless everything is right.
 */
public final class ReleaseFiles {
    private static final List<String> RELEASE = List.of("key", "value");
    private static final List<String> CONCEPTS =
            List.of("valueSetOid", "system", "systemName", "systemVersion", "code", "en");
    private static final List<String> DESIGNATIONS = List.of("system", "code", "language", "text");
    private static final List<String> TRANSCODINGS = List.of(
            "sourceSystem", "sourceSystemName", "sourceCode", "sourceDisplay", "targetSystem", "targetCode", "kind");

    private ReleaseFiles() {}

    /**
     * @throws ReleaseRefused naming everything that is wrong with the files
     * @throws UncheckedIOException when a file cannot be read at all
     */
    public static CatalogueRelease load(List<ReleaseSource> places) {
        List<Problem> problems = new ArrayList<>();
        ReleaseDraft draft = new ReleaseDraft(problems);
        // the order matters: designations and transcodings speak of concepts
        each(places, "release.tsv", RELEASE, true, problems, ReleaseFiles::setting, draft);
        each(places, "concepts.tsv", CONCEPTS, true, problems, ReleaseDraft::concept, draft);
        draft.closeConcepts();
        each(places, "designations.tsv", DESIGNATIONS, false, problems, ReleaseDraft::designation, draft);
        each(places, "transcodings.tsv", TRANSCODINGS, false, problems, ReleaseDraft::transcoding, draft);
        Optional<CatalogueRelease> release = draft.finish();
        if (!problems.isEmpty() || release.isEmpty()) {
            throw new ReleaseRefused(problems);
        }
        return release.get();
    }

    public static CatalogueRelease load(ReleaseSource... places) {
        return load(List.of(places));
    }

    private static void setting(ReleaseDraft draft, TsvTable.Row row) {
        switch (row.cell(0)) {
            case "name" -> draft.name(row);
            case "adopted" -> draft.adopted(row);
            default -> draft.problem(row, "unknown key " + row.cell(0));
        }
    }

    private static void each(
            List<ReleaseSource> places,
            String file,
            List<String> columns,
            boolean required,
            List<Problem> problems,
            BiConsumer<ReleaseDraft, TsvTable.Row> take,
            ReleaseDraft draft) {
        boolean found = false;
        for (ReleaseSource place : places) {
            try {
                Optional<InputStream> opened = place.open(file);
                if (opened.isEmpty()) {
                    continue;
                }
                found = true;
                try (InputStream in = opened.get()) {
                    TsvTable table = TsvTable.read(in, place.describe(file), columns, problems);
                    table.rows().forEach(row -> take.accept(draft, row));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot read " + place.describe(file), broken);
            }
        }
        if (required && !found) {
            problems.add(new Problem(file, 0, "is missing"));
        }
    }

    static Optional<LanguageTag> language(String text) {
        try {
            return Optional.of(new LanguageTag(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
