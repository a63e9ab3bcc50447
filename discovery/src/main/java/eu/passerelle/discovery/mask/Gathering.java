package eu.passerelle.discovery.mask;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Oid;
import eu.passerelle.discovery.mask.MaskFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes fields of what a country published, and gathers what is odd about it. One per mask that is read. */
final class Gathering {
    private static final LanguageTag ENGLISH = new LanguageTag("en");
    private static final LanguageTag UNKNOWN = new LanguageTag("und");
    private static final int LONGEST_TEXT = 300;
    private static final int SHORTEST_EXAMPLE = 4;

    private final CountryCode country;
    private final LanguageTag language;
    private final List<MaskFinding> findings = new ArrayList<>();

    Gathering(CountryCode country, Optional<LanguageTag> language) {
        this.country = country;
        this.language = language.map(LanguageTag::base).orElse(UNKNOWN);
    }

    CountryCode country() {
        return country;
    }

    List<MaskFinding> findings() {
        return List.copyOf(findings);
    }

    void found(Kind kind, String where, String detail) {
        findings.add(new MaskFinding(kind, where, cut(detail)));
    }

    /** Whose mask it is: as stated, where that can be read; a mask of another country is refused by the caller. */
    CountryCode country(Optional<String> stated) {
        String code = stated.orElse("").strip();
        if (code.equalsIgnoreCase("EL")) {
            return new CountryCode("GR");
        }
        try {
            return CountryCode.of(code);
        } catch (IllegalArgumentException unreadable) {
            found(Kind.COUNTRY_NOT_STATED, "", code);
            return country;
        }
    }

    MaskScope scope(Optional<String> published, String where) {
        if (published.isEmpty()) {
            return MaskScope.ALL;
        }
        Optional<MaskScope> known = MaskScope.of(published.get());
        if (known.isEmpty()) {
            found(Kind.SCOPE_UNKNOWN, where, published.get());
        }
        return known.orElse(MaskScope.ALL);
    }

    /** An alternative whose name is that of a service is meant for it. */
    MaskScope scopeOfName(String name) {
        MaskScope scope = switch (Labels.letters(name)) {
            case "patientsummary", "ps" -> MaskScope.PS;
            case "eprescription", "eprescriptionedispensation", "epresciption", "ep" -> MaskScope.EP;
            default -> MaskScope.ALL;
        };
        if (scope != MaskScope.ALL) {
            found(Kind.ALTERNATIVE_OF_A_SERVICE, name, scope.name());
        }
        return scope;
    }

    List<MaskField> fields(List<PublishedField> published) {
        return published.stream().flatMap(each -> field(each).stream()).toList();
    }

    Optional<MaskField> field(PublishedField published) {
        Optional<String> key = Labels.key(published.label());
        Optional<MaskField.Kind> kind = published.kind().or(() -> key.flatMap(Labels::kind));
        String where =
                published.label().isEmpty() ? kind.map(MaskField.Kind::name).orElse("") : published.label();
        if (kind.isEmpty()) {
            found(Kind.FIELD_LEFT_OUT, where, "nobody knows what it asks for");
            return Optional.empty();
        }
        Optional<String> domain = published.domain().map(Oid::bare).filter(Oid::isValid);
        if (kind.get().isIdentifier() && domain.isEmpty()) {
            found(Kind.FIELD_LEFT_OUT, where, "no domain: " + published.domain().orElse(""));
            return Optional.empty();
        }
        if (key.isEmpty()) {
            found(Kind.LABEL_UNKNOWN, where, "");
        }
        String label = key.orElseGet(() -> label(kind.get()));
        MaskFormat format = kind.get().isText() ? withoutSwappedLengths(published.format(), where) : published.format();
        (kind.get() == MaskField.Kind.BIRTH_DATE ? format.findingAsDate() : format.finding())
                .ifPresent(odd -> found(odd, where, format.published()));
        String original = cut(published.original());
        String hint = cut(published.hint());
        boolean useless = hint.isEmpty() || Labels.saysNothing(hint, label) || hint.equals(original);
        return Optional.of(new MaskField(
                kind.get(),
                label,
                domain,
                format,
                published.mandatory(),
                example(kind.get(), format, published.example()),
                original.isEmpty() || Labels.saysNothing(original, label)
                        ? Optional.empty()
                        : Optional.of(new MaskField.NativeLabel(language, original)),
                useless ? Map.of() : Map.of(ENGLISH, hint)));
    }

    private static String label(MaskField.Kind kind) {
        return Labels.ISM
                + switch (kind) {
                    case FAMILY_NAME -> "familyName";
                    case FIRST_NAME -> "firstName";
                    case BIRTH_DATE -> "birthDate";
                    case GENDER -> "gender";
                    case STREET -> "addressStreet";
                    case POSTAL_CODE -> "addressPostalCode";
                    case CITY -> "addressCity";
                    case COUNTRY -> "addressCountry";
                    case PRESCRIPTION_ID -> "ePrescriptionId";
                    case DISPENSATION_PIN -> "dispensationPINCode";
                    case ID -> "other";
                };
    }

    /** Nobody's name is at most two letters long. */
    private MaskFormat withoutSwappedLengths(MaskFormat format, String where) {
        if (!format.endsAtOnce()) {
            return format;
        }
        found(Kind.LENGTHS_SWAPPED, where, "at most " + format.most());
        return MaskFormat.of(format.published(), format.most(), 0);
    }

    /** As published where it fits; else one made from the shape, where that has enough of one to be of help. */
    private static String example(MaskField.Kind kind, MaskFormat format, String published) {
        if (!kind.isIdentifier()) {
            return published;
        }
        return !published.isEmpty() && format.accepts(published)
                ? published
                : format.shape()
                        .filter(shape -> !format.published().isEmpty()
                                && shape.sample().length() >= SHORTEST_EXAMPLE
                                && format.accepts(shape.sample()))
                        .map(ValueShape::sample)
                        .orElse("");
    }

    /** The picture of a card, where it can be shown. */
    Optional<CardPicture> picture(String name, String description, String base64) {
        if (base64.isBlank()) {
            found(Kind.PICTURE_MISSING, name, "");
            return Optional.empty();
        }
        try {
            return Optional.of(CardPicture.read(name, cut(description), base64));
        } catch (CardPicture.Broken broken) {
            found(Kind.PICTURE_BROKEN, name, String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    /** The only field of a search is demanded, whatever its flag says: there is nothing else to ask with. */
    PersonSearch search(PersonSearch read) {
        boolean single = read.commonFields().isEmpty()
                && read.alternatives().size() == 1
                && read.alternatives().getFirst().fields().size() == 1;
        if (!single || read.fields(0).getFirst().mandatory()) {
            return read;
        }
        MaskField only = read.fields(0).getFirst();
        found(Kind.ONLY_FIELD_DEMANDED, only.label(), "");
        PersonSearch.Alternative alternative = read.alternatives().getFirst();
        return new PersonSearch(
                read.scope(),
                List.of(new PersonSearch.Alternative(
                        alternative.name(), alternative.scope(), List.of(only.demanded()))),
                List.of(),
                List.of(),
                read.picture());
    }

    private static String cut(String text) {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.length() > LONGEST_TEXT ? one.substring(0, LONGEST_TEXT) + "…" : one;
    }
}
