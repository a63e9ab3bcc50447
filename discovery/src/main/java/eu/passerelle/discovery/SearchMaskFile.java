package eu.passerelle.discovery;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a search mask from its YAML file; the format is told at the head of each file. */
final class SearchMaskFile {
    private SearchMaskFile() {}

    static SearchMask read(Path file) {
        return Settings.read(file, SearchMaskFile::mask);
    }

    private static SearchMask mask(Settings root) {
        CountryCode country = root.value("country", CountryCode::of, new CountryCode("XX"));
        Settings search = root.section("patientSearch");
        search.text("scope", "ALL");
        List<SearchMask.Alternative> alternatives = new ArrayList<>();
        for (Settings alternative : search.sections("alternatives")) {
            String name = String.join(" / ", alternative.textMap("display").values());
            alternatives.add(new SearchMask.Alternative(name, fields(alternative.sections("fields"))));
        }
        if (alternatives.isEmpty()) {
            search.refuse("alternatives", "is missing");
        }
        List<MaskField> common = fields(search.sections("commonFields"));
        List<MaskField> keys = new ArrayList<>();
        for (Settings documents : root.sections("documentSearch")) {
            documents.text("scope", "ALL");
            keys.addAll(fields(documents.sections("fields")));
        }
        return new SearchMask(country, alternatives, common, keys);
    }

    private static List<MaskField> fields(List<Settings> sections) {
        return sections.stream().map(SearchMaskFile::field).toList();
    }

    private static MaskField field(Settings field) {
        Map<LanguageTag, String> descriptions = new HashMap<>();
        field.textMap("description").forEach((language, text) -> descriptions.put(LanguageTag.of(language), text));
        return new MaskField(
                field.value("kind", MaskField.Kind::of, MaskField.Kind.FAMILY_NAME),
                field.text("label"),
                field.optionalText("domain"),
                field.optionalText("format"),
                field.flag("mandatory", false),
                field.text("example", ""),
                field.optionalSection("native")
                        .map(label -> new MaskField.NativeLabel(
                                label.value("language", LanguageTag::of, new LanguageTag("en")), label.text("label"))),
                descriptions);
    }
}
