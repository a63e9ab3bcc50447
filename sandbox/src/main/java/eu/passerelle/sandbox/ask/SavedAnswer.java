package eu.passerelle.sandbox.ask;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.cda.transcode.Translator;
import eu.passerelle.terminology.Release;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.ReadingNote;
import eu.passerelle.treatment.SummaryView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code original.xml} as received, {@code original.pdf}, {@code translated.xml} and {@code notes.json}. */
final class SavedAnswer {
    private static final JsonMapper JSON = new JsonMapper();

    private SavedAnswer() {}

    static void save(Path folder, SummaryView view, LanguageTag language, Release release) {
        try {
            Files.createDirectories(folder);
            byte[] original = view.original().content().bytes();
            Files.write(folder.resolve("original.xml"), original);
            if (view.pdf() instanceof PdfOfCountry.Available available) {
                Files.write(folder.resolve("original.pdf"), available.pdf().bytes());
            }
            byte[] translated =
                    new Translator().translate(original, release, language).orElse(original);
            Files.write(folder.resolve("translated.xml"), translated);
            Files.write(folder.resolve("notes.json"), JSON.writeValueAsBytes(notes(view, language)));
        } catch (IOException e) {
            throw new UncheckedIOException("the answer cannot be saved in " + folder, e);
        }
    }

    private static Map<String, Object> notes(SummaryView view, LanguageTag language) {
        List<Map<String, Object>> notes =
                view.in(language).notes().stream().map(SavedAnswer::note).toList();
        return Map.of(
                "release", view.release(),
                "language", language.value(),
                "sha256", view.original().content().sha256(),
                "notes", notes);
    }

    private static Map<String, Object> note(ReadingNote note) {
        return Map.of("kind", note.kind().name(), "detail", note.detail(), "offset", note.offset());
    }
}
