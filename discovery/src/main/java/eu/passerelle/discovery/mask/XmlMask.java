package eu.passerelle.discovery.mask;

import eu.passerelle.discovery.mask.MaskFinding.Kind;
import eu.passerelle.discovery.mask.PersonSearch.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The XML form of 2020 and 2023: {@code searchFields/country} (search-masks §2). */
final class XmlMask {
    private static final Set<String> PARTS = Set.of("patientSearch", "documentSearch", "nextOfKinSearch");
    private static final Set<String> FIELDS = Set.of("textField", "birthDate", "gender");
    /** Documents to choose from on one screen. */
    private static final int MOST_ALTERNATIVES = 8;

    private final Gathering gathering;

    private XmlMask(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Either form; the one whose root comes first decides. */
    static SearchMask read(Part root, Gathering gathering) {
        Optional<Part> legacy =
                root.find("patientSearch").filter(part -> part.one("country").isPresent());
        if (legacy.isPresent()) {
            return LegacyMask.read(legacy.get(), gathering);
        }
        Part country = root.find("searchFields")
                .flatMap(fields -> fields.one("country"))
                .or(() -> root.find("country"))
                .orElseThrow(() -> new IllegalArgumentException("is XML, but no search mask"));
        return new XmlMask(gathering).mask(country);
    }

    private SearchMask mask(Part country) {
        var code = gathering.country(country.attribute("code"));
        country.parts().stream()
                .filter(part -> !PARTS.contains(part.name()))
                .forEach(part -> gathering.found(Kind.PART_UNKNOWN, part.name(), ""));
        List<PersonSearch> searches = country.all("patientSearch").stream()
                .flatMap(part -> person(part).stream())
                .toList();
        if (searches.isEmpty()) {
            throw new IllegalArgumentException("has no field that a patient can be identified with");
        }
        return new SearchMask(
                code,
                searches,
                country.one("nextOfKinSearch").flatMap(this::person),
                country.all("documentSearch").stream().map(this::documents).toList(),
                gathering.findings());
    }

    private Optional<PersonSearch> person(Part search) {
        List<PublishedField> common = search.parts().stream()
                .filter(part -> FIELDS.contains(part.name()))
                .map(XmlMask::field)
                .toList();
        List<Alternative> alternatives = alternatives(search.all("identifier"));
        List<MaskField> fields = gathering.fields(common);
        if (alternatives.isEmpty() && fields.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(gathering.search(new PersonSearch(
                gathering.scope(search.attribute("scope"), search.name()),
                alternatives.isEmpty() ? List.of(new Alternative("", fields)) : alternatives,
                alternatives.isEmpty() ? List.of() : fields,
                List.of(),
                picture(search))));
    }

    /** Groups of the kind NORMAL are filled in together; each of the kind CHOICE multiplies what can be chosen. */
    private List<Alternative> alternatives(List<Part> identifiers) {
        List<MaskField> always = new ArrayList<>();
        List<Alternative> chosen = new ArrayList<>();
        for (Part identifier : identifiers) {
            if (identifier.attribute("type").orElse("NORMAL").equalsIgnoreCase("CHOICE")) {
                chosen = times(chosen, ways(identifier));
            } else {
                identifier.parts().forEach(part -> always.addAll(fields(part)));
            }
        }
        if (chosen.isEmpty()) {
            return always.isEmpty() ? List.of() : List.of(new Alternative("", always));
        }
        return chosen.stream()
                .map(way -> new Alternative(way.name(), way.scope(), joined(always, way.fields())))
                .toList();
    }

    private List<Alternative> ways(Part identifier) {
        List<Alternative> ways = new ArrayList<>();
        for (Part part : identifier.parts()) {
            List<MaskField> fields = fields(part);
            if (!fields.isEmpty()) {
                String name = part.attribute("display").orElse("");
                ways.add(new Alternative(name, gathering.scopeOfName(name), fields));
            }
        }
        return ways;
    }

    private List<Alternative> times(List<Alternative> before, List<Alternative> ways) {
        if (before.isEmpty() || ways.isEmpty()) {
            return before.isEmpty() ? limited(ways) : before;
        }
        List<Alternative> product = new ArrayList<>();
        for (Alternative one : before) {
            for (Alternative other : ways) {
                product.add(new Alternative(
                        one.name().isEmpty() || other.name().isEmpty() ? "" : one.name() + ", " + other.name(),
                        one.scope() == MaskScope.ALL ? other.scope() : one.scope(),
                        joined(one.fields(), other.fields())));
            }
        }
        return limited(product);
    }

    private List<Alternative> limited(List<Alternative> all) {
        if (all.size() <= MOST_ALTERNATIVES) {
            return all;
        }
        gathering.found(Kind.ALTERNATIVES_LEFT_OUT, "identifier", String.valueOf(all.size() - MOST_ALTERNATIVES));
        return all.subList(0, MOST_ALTERNATIVES);
    }

    private static List<MaskField> joined(List<MaskField> one, List<MaskField> other) {
        List<MaskField> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** Of an {@code id}, or of an {@code ids} group. */
    private List<MaskField> fields(Part part) {
        return switch (part.name()) {
            case "id" -> gathering.fields(List.of(field(part)));
            case "ids" ->
                gathering.fields(part.all("id").stream().map(XmlMask::field).toList());
            default -> {
                gathering.found(Kind.PART_UNKNOWN, part.name(), "");
                yield List.of();
            }
        };
    }

    private DocumentSearch documents(Part search) {
        List<PublishedField> keys = search.parts().stream()
                .filter(part -> part.is("prescriptionId") || part.is("dispensationPINCode"))
                .map(XmlMask::field)
                .toList();
        return new DocumentSearch(
                gathering.scope(search.attribute("scope"), search.name()), gathering.fields(keys), picture(search));
    }

    private static PublishedField field(Part part) {
        Optional<MaskField.Kind> kind = switch (part.name()) {
            case "id" -> Optional.of(MaskField.Kind.ID);
            case "birthDate" -> Optional.of(MaskField.Kind.BIRTH_DATE);
            case "gender" -> Optional.of(MaskField.Kind.GENDER);
            case "prescriptionId" -> Optional.of(MaskField.Kind.PRESCRIPTION_ID);
            case "dispensationPINCode" -> Optional.of(MaskField.Kind.DISPENSATION_PIN);
            default -> Optional.empty();
        };
        return new PublishedField(
                kind,
                part.attribute("label").orElse(""),
                part.attribute("domain"),
                MaskFormat.of(part.attribute("format").orElse("")),
                part.flag("mandatory"),
                "",
                part.attribute("contextualDescription").orElse(""),
                part.attribute("originalContextualDescription").orElse(""));
    }

    private Optional<CardPicture> picture(Part search) {
        return search.one("media")
                .flatMap(media -> gathering.picture(
                        media.attribute("mediaName").orElse("media"),
                        media.attribute("description").orElse(""),
                        media.one("mediaContent").map(Part::text).orElse("")));
    }
}
