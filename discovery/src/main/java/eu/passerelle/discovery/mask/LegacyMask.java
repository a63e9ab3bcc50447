package eu.passerelle.discovery.mask;

import eu.passerelle.discovery.mask.MaskFinding.Kind;
import eu.passerelle.discovery.mask.PersonSearch.Alternative;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The XML form before 2020: {@code patientSearch/country/searchFields} (search-masks §3). One group of demands makes its
 * fields mandatory; of several groups one suffices; a single field without any is mandatory.
 */
final class LegacyMask {
    private final Gathering gathering;

    private LegacyMask(Gathering gathering) {
        this.gathering = gathering;
    }

    static SearchMask read(Part patientSearch, Gathering gathering) {
        return new LegacyMask(gathering).mask(patientSearch.one("country").orElseThrow());
    }

    private SearchMask mask(Part country) {
        var code = gathering.country(country.attribute("code"));
        List<Part> published = country.one("searchFields").map(Part::parts).orElse(List.of());
        List<List<String>> demands = country.all("validation").stream()
                .map(demand -> demand.all("field").stream()
                        .flatMap(field -> field.attribute("label").stream())
                        .toList())
                .toList();
        List<PublishedField> fields = published.stream().map(LegacyMask::field).toList();
        PersonSearch search = demanded(fields, demands, gathering);
        return new SearchMask(code, List.of(search), Optional.empty(), List.of(), gathering.findings());
    }

    /** @param demands labels of fields; one group: all of them; several: any of the groups */
    static PersonSearch demanded(List<PublishedField> fields, List<List<String>> demands, Gathering gathering) {
        List<MaskField> kept = new ArrayList<>();
        List<Set<Integer>> groups = new ArrayList<>();
        demands.forEach(demand -> groups.add(new HashSet<>()));
        for (PublishedField field : fields) {
            boolean only = demands.size() == 1 && names(demands.getFirst(), field);
            Optional<MaskField> read = gathering.field(only ? field.withMandatory(true) : field);
            if (read.isPresent()) {
                for (int i = 0; i < groups.size(); i++) {
                    if (names(demands.get(i), field)) {
                        groups.get(i).add(kept.size());
                    }
                }
                kept.add(read.get());
            }
        }
        tellUnknown(fields, demands, gathering);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("has no field that a patient can be identified with");
        }
        groups.removeIf(Set::isEmpty);
        return gathering.search(new PersonSearch(
                MaskScope.ALL,
                List.of(new Alternative("", kept)),
                List.of(),
                demands.size() > 1 ? groups : List.of(),
                Optional.empty()));
    }

    private static boolean names(List<String> demand, PublishedField field) {
        return demand.stream().anyMatch(label -> Labels.letters(label).equals(Labels.letters(field.label())));
    }

    private static void tellUnknown(List<PublishedField> fields, List<List<String>> demands, Gathering gathering) {
        for (List<String> demand : demands) {
            for (String label : demand) {
                if (fields.stream().noneMatch(field -> names(List.of(label), field))) {
                    gathering.found(Kind.DEMAND_NOT_UNDERSTOOD, label, "");
                }
            }
        }
    }

    private static PublishedField field(Part part) {
        Optional<MaskField.Kind> kind = switch (part.name()) {
            case "id" -> Optional.of(MaskField.Kind.ID);
            case "birthDate" -> Optional.of(MaskField.Kind.BIRTH_DATE);
            case "sex", "gender" -> Optional.of(MaskField.Kind.GENDER);
            case "textField" -> ofPosition(part.number("dtoIndex"));
            default -> Optional.empty();
        };
        String label = part.attribute("label").orElse("");
        MaskFormat format =
                MaskFormat.ofLetters(part.attribute("format").orElse(""), part.number("min"), part.number("max"));
        return new PublishedField(
                kind,
                label,
                part.attribute("domain"),
                format,
                false,
                "",
                part.attribute("friendlyName").orElse(""),
                "");
    }

    /** Where the portals of that time kept the value; the label decides for the others. */
    private static Optional<MaskField.Kind> ofPosition(int position) {
        return switch (position) {
            case 1 -> Optional.of(MaskField.Kind.FAMILY_NAME);
            case 2 -> Optional.of(MaskField.Kind.FIRST_NAME);
            case 24 -> Optional.of(MaskField.Kind.STREET);
            case 27 -> Optional.of(MaskField.Kind.POSTAL_CODE);
            default -> Optional.empty();
        };
    }
}
