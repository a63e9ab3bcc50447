package eu.passerelle.discovery.mask;

import eu.passerelle.discovery.mask.PersonSearch.Alternative;
import eu.passerelle.settings.Settings;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code passerelle/search-mask/1} (search-masks §7): facts about masks that others published. */
final class JsonMask {
    private static final String SCHEMA = "passerelle/search-mask/1";

    private final Gathering gathering;

    private JsonMask(Gathering gathering) {
        this.gathering = gathering;
    }

    static SearchMask read(String name, Reader reader, Gathering gathering) {
        return Settings.read(name, reader, root -> new JsonMask(gathering).mask(root));
    }

    private SearchMask mask(Settings root) {
        String schema = root.text("schema", "");
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("is JSON, but not " + SCHEMA);
        }
        var country = gathering.country(root.optionalText("country"));
        Settings mask = root.section("mask");
        List<List<String>> demands = demands(mask);
        PersonSearch search = person(mask.section("patientSearch"), demands)
                .orElseThrow(() -> new IllegalArgumentException("has no field that a patient can be identified with"));
        Optional<PersonSearch> kin = mask.optionalSection("nextOfKinSearch").flatMap(each -> person(each, List.of()));
        List<DocumentSearch> documents =
                mask.sections("documentSearch").stream().map(this::documents).toList();
        passOver(mask);
        passOver(root);
        return new SearchMask(country, List.of(search), kin, documents, gathering.findings());
    }

    private static List<List<String>> demands(Settings mask) {
        return mask.texts("legacyValidationGroups").stream()
                .map(group -> List.of(group.replaceAll("[\\[\\]]", "").split(",\\s*")))
                .toList();
    }

    private Optional<PersonSearch> person(Settings search, List<List<String>> demands) {
        MaskScope scope = gathering.scope(search.optionalText("scope"), "patientSearch");
        List<Settings> published = search.sections("alternatives");
        List<PublishedField> common = fields(search.sections("commonFields"));
        Optional<CardPicture> picture = picture(search);
        if (published.size() == 1 && !demands.isEmpty()) {
            Settings only = published.getFirst();
            passOver(search);
            List<PublishedField> all = new ArrayList<>(fields(only.sections("fields")));
            all.addAll(common);
            passOver(only);
            return Optional.of(LegacyMask.demanded(all, demands, gathering));
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (Settings alternative : published) {
            List<MaskField> fields = gathering.fields(fields(alternative.sections("fields")));
            if (!fields.isEmpty()) {
                String name = alternative.text("display", "");
                alternatives.add(new Alternative(name, gathering.scopeOfName(name), fields));
            }
            passOver(alternative);
        }
        passOver(search);
        List<MaskField> shared = gathering.fields(common);
        if (alternatives.isEmpty() && shared.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(gathering.search(new PersonSearch(
                scope,
                alternatives.isEmpty() ? List.of(new Alternative("", shared)) : alternatives,
                alternatives.isEmpty() ? List.of() : shared,
                List.of(),
                picture)));
    }

    private DocumentSearch documents(Settings search) {
        MaskScope scope = gathering.scope(search.optionalText("scope"), "documentSearch");
        List<MaskField> keys = gathering.fields(fields(search.sections("fields")));
        Optional<CardPicture> picture = picture(search);
        passOver(search);
        return new DocumentSearch(scope, keys, picture);
    }

    private List<PublishedField> fields(List<Settings> published) {
        return published.stream().map(JsonMask::field).toList();
    }

    private static PublishedField field(Settings field) {
        String key = field.text("key", "");
        Optional<MaskField.Kind> kind = switch (field.text("kind", "")) {
            case "id" -> Optional.of(MaskField.Kind.ID);
            case "birthDate" -> Optional.of(MaskField.Kind.BIRTH_DATE);
            case "gender" -> Optional.of(MaskField.Kind.GENDER);
            case "documentId" -> Optional.of(MaskField.Kind.PRESCRIPTION_ID);
            case "documentPin" -> Optional.of(MaskField.Kind.DISPENSATION_PIN);
            default -> Labels.kind(key);
        };
        PublishedField read = new PublishedField(
                kind,
                field.optionalText("label").orElse(key.equals("identifier") ? "" : Labels.ISM + key),
                field.optionalText("domain"),
                MaskFormat.of(field.text("format", ""), field.number("minLength", 0), field.number("maxLength", 0)),
                field.flag("mandatory", false),
                field.text("example", ""),
                field.text("description", ""),
                field.text("localDescription", ""));
        passOver(field);
        return read;
    }

    private Optional<CardPicture> picture(Settings search) {
        return search.sections("media").stream()
                .map(media -> {
                    Optional<CardPicture> picture = gathering.picture(
                            media.text("name", "media"),
                            media.text("description", ""),
                            media.text("content", "").replace("not carried over", ""));
                    passOver(media);
                    return picture;
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What else is said there is not ours to refuse. */
    private static void passOver(Settings section) {
        section.keys().forEach(section::optionalText);
    }
}
