package eu.passerelle.discovery.mask;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.mask.PersonSearch.Alternative;
import eu.passerelle.settings.Settings;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of this project; told at the head of each file of the sandbox. Everything in it must be known. */
final class YamlMask {
    private final Gathering gathering;

    private YamlMask(Gathering gathering) {
        this.gathering = gathering;
    }

    static SearchMask read(String name, Reader reader, Gathering gathering) {
        return Settings.read(name, reader, root -> new YamlMask(gathering).mask(root));
    }

    private SearchMask mask(Settings root) {
        CountryCode country = root.value("country", CountryCode::of, gathering.country());
        PersonSearch patient = person(root.section("patientSearch"));
        Optional<PersonSearch> kin = root.optionalSection("nextOfKinSearch").map(this::person);
        List<DocumentSearch> documents = root.sections("documentSearch").stream()
                .map(search -> new DocumentSearch(scope(search), fields(search.sections("fields")), picture(search)))
                .toList();
        return new SearchMask(country, List.of(patient), kin, documents, gathering.findings());
    }

    private PersonSearch person(Settings search) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Settings alternative : search.sections("alternatives")) {
            String name = String.join(" / ", alternative.textMap("display").values());
            alternatives.add(new Alternative(name, scope(alternative), fields(alternative.sections("fields"))));
        }
        if (alternatives.isEmpty()) {
            search.refuse("alternatives", "is missing");
        }
        return new PersonSearch(
                scope(search), alternatives, fields(search.sections("commonFields")), List.of(), picture(search));
    }

    private static MaskScope scope(Settings section) {
        return section.optionalValue(
                        "scope",
                        text -> MaskScope.of(text)
                                .orElseThrow(() -> new IllegalArgumentException("is no scope: " + text)))
                .orElse(MaskScope.ALL);
    }

    private Optional<CardPicture> picture(Settings search) {
        return search.optionalSection("media")
                .flatMap(media ->
                        gathering.picture(media.text("name"), media.text("description"), media.text("content", "")));
    }

    private List<MaskField> fields(List<Settings> sections) {
        return sections.stream().map(this::field).toList();
    }

    private MaskField field(Settings field) {
        Map<LanguageTag, String> descriptions = new HashMap<>();
        field.textMap("description").forEach((language, text) -> descriptions.put(LanguageTag.of(language), text));
        MaskFormat format = MaskFormat.of(field.text("format", ""));
        String label = field.text("label");
        format.finding().ifPresent(odd -> gathering.found(odd, label, format.published()));
        return new MaskField(
                field.value("kind", MaskField.Kind::of, MaskField.Kind.FAMILY_NAME),
                label,
                field.optionalText("domain"),
                format,
                field.flag("mandatory", false),
                field.text("example", ""),
                field.optionalSection("native")
                        .map(name -> new MaskField.NativeLabel(
                                name.value("language", LanguageTag::of, new LanguageTag("en")), name.text("label"))),
                descriptions);
    }
}
