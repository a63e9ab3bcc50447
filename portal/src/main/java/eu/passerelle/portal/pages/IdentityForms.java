package eu.passerelle.portal.pages;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.discovery.MaskField;
import eu.passerelle.discovery.SearchMask;
import eu.passerelle.portal.pages.IdentifyPage.Alternative;
import eu.passerelle.portal.pages.IdentifyPage.BirthDate;
import eu.passerelle.portal.pages.IdentifyPage.Field;
import eu.passerelle.portal.pages.IdentifyPage.FieldError;
import eu.passerelle.portal.pages.IdentifyPage.Option;
import eu.passerelle.portal.words.Shape;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.IdentityForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws a search mask as a form, and reads the form back. */
final class IdentityForms {
    private static final int BIRTH_DATE = FieldProblem.BIRTH_DATE_IN_HAND;

    private final SearchMask mask;

    IdentityForms(SearchMask mask) {
        this.mask = mask;
    }

    /** Parameters {@code f<alternative>.<position>}, {@code c<position>}, {@code day}, {@code month}, {@code year}, {@code familyInHand}. */
    Drafts.Identity read(eu.passerelle.treatment.ConsultationToken token, Map<String, String> parameters) {
        int alternative = alternative(parameters.getOrDefault("alternative", ""));
        Map<Integer, String> values = new HashMap<>();
        if (alternative >= 0) {
            int own = mask.alternatives().get(alternative).fields().size();
            List<MaskField> fields = mask.fields(alternative);
            for (int i = 0; i < fields.size(); i++) {
                String name = i < own ? "f" + alternative + "." + i : "c" + (i - own);
                String value = parameters.getOrDefault(name, "").strip();
                if (!value.isEmpty() && fields.get(i).kind() != MaskField.Kind.BIRTH_DATE) {
                    values.put(i, value);
                }
            }
        }
        return new Drafts.Identity(
                token,
                alternative,
                values,
                parameters.getOrDefault("day", "").strip(),
                parameters.getOrDefault("month", "").strip(),
                parameters.getOrDefault("year", "").strip(),
                parameters.getOrDefault("familyInHand", "").strip(),
                parameters.containsKey("sendBirthDate"),
                List.of());
    }

    private int alternative(String text) {
        if (mask.alternatives().size() == 1) {
            return 0;
        }
        return text.matches("[0-9]{1,2}")
                        && Integer.parseInt(text) < mask.alternatives().size()
                ? Integer.parseInt(text)
                : -1;
    }

    /** The form to be sent; a birth date that is none is left out. */
    IdentityForm form(Drafts.Identity draft) {
        Optional<PartialDate> birthDate = birthDate(draft);
        Map<Integer, String> values = new HashMap<>(draft.values());
        List<MaskField> fields = mask.fields(draft.alternative());
        for (int i = 0; i < fields.size(); i++) {
            MaskField field = fields.get(i);
            if (field.kind() == MaskField.Kind.BIRTH_DATE && (field.mandatory() || draft.sendBirthDate())) {
                int position = i;
                birthDate.ifPresent(date -> values.put(position, date.hl7()));
            }
        }
        return new IdentityForm(draft.alternative(), values, birthDate, draft.familyName());
    }

    /** Day and month may be missing where the document in hand does not state them. */
    static Optional<PartialDate> birthDate(Drafts.Identity draft) {
        if (!draft.year().matches("[0-9]{4}")
                || (draft.month().isEmpty() && !draft.day().isEmpty())) {
            return Optional.empty();
        }
        Optional<String> month = two(draft.month());
        Optional<String> day = two(draft.day());
        return month.isEmpty() || day.isEmpty()
                ? Optional.empty()
                : PartialDate.parse(draft.year() + month.get() + day.get());
    }

    private static Optional<String> two(String digits) {
        if (digits.isEmpty()) {
            return Optional.of("");
        }
        return digits.matches("[0-9]{1,2}")
                ? Optional.of(digits.length() == 1 ? "0" + digits : digits)
                : Optional.empty();
    }

    /** What was asked before, to be corrected: without the patient's secrets. */
    Drafts.Identity again(eu.passerelle.treatment.ConsultationToken token, IdentityForm typed, boolean moreDetails) {
        String digits = typed.birthDateInHand().map(PartialDate::digits).orElse("");
        List<MaskField> fields = mask.fields(typed.alternative());
        Map<Integer, String> values = new HashMap<>();
        boolean birthDateSent = false;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind() == MaskField.Kind.BIRTH_DATE) {
                birthDateSent |= !typed.value(i).isEmpty();
            } else if (!fields.get(i).isSecret()) {
                values.put(i, typed.value(i));
            }
        }
        return new Drafts.Identity(
                token,
                typed.alternative(),
                values,
                digits.length() >= 8 ? digits.substring(6, 8) : "",
                digits.length() >= 6 ? digits.substring(4, 6) : "",
                digits.length() >= 4 ? digits.substring(0, 4) : "",
                typed.familyNameInHand(),
                birthDateSent || moreDetails,
                List.of());
    }

    Drafts.Identity empty(eu.passerelle.treatment.ConsultationToken token) {
        return new Drafts.Identity(
                token, mask.alternatives().size() == 1 ? 0 : -1, Map.of(), "", "", "", "", false, List.of());
    }

    List<Alternative> alternatives(Drafts.Identity draft, Words words) {
        List<Alternative> drawn = new ArrayList<>();
        for (int a = 0; a < mask.alternatives().size(); a++) {
            List<Field> fields = new ArrayList<>();
            List<MaskField> own = mask.alternatives().get(a).fields();
            boolean chosen = a == draft.alternative();
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).kind() != MaskField.Kind.BIRTH_DATE) {
                    fields.add(field(own.get(i), "f" + a + "." + i, chosen ? i : -2, draft, words));
                }
            }
            String name = mask.alternatives().get(a).name();
            drawn.add(new Alternative(
                    a,
                    name.isEmpty() || fields.size() == 1
                            ? String.join(
                                    " + ", fields.stream().map(Field::label).toList())
                            : name,
                    chosen,
                    fields));
        }
        return drawn;
    }

    List<Field> common(Drafts.Identity draft, Words words) {
        List<Field> fields = new ArrayList<>();
        int first = draft.alternative() < 0
                ? 0
                : mask.alternatives().get(draft.alternative()).fields().size();
        for (int i = 0; i < mask.commonFields().size(); i++) {
            MaskField field = mask.commonFields().get(i);
            if (field.kind() != MaskField.Kind.BIRTH_DATE) {
                fields.add(field(field, "c" + i, first + i, draft, words));
            }
        }
        return fields;
    }

    /** Whether the mask takes a birth date that it does not demand. */
    Optional<Boolean> sendBirthDate(Drafts.Identity draft) {
        boolean optional = Stream.concat(
                        mask.commonFields().stream(),
                        mask.alternatives().stream().flatMap(each -> each.fields().stream()))
                .anyMatch(field -> field.kind() == MaskField.Kind.BIRTH_DATE && !field.mandatory());
        return optional ? Optional.of(draft.sendBirthDate()) : Optional.empty();
    }

    /** What was typed of the name in hand; empty where the mask asks for the name itself. */
    Optional<String> familyNameInHand(Drafts.Identity draft) {
        boolean asked = Stream.concat(
                        mask.commonFields().stream(),
                        mask.alternatives().stream().flatMap(each -> each.fields().stream()))
                .anyMatch(field -> field.kind() == MaskField.Kind.FAMILY_NAME);
        return asked ? Optional.empty() : Optional.of(draft.familyName());
    }

    BirthDate birthDate(Drafts.Identity draft, Words words) {
        return new BirthDate(draft.day(), draft.month(), draft.year(), birthDateError(draft, words));
    }

    private String birthDateError(Drafts.Identity draft, Words words) {
        return draft.problems().stream()
                .filter(problem -> problem.field() == BIRTH_DATE)
                .map(problem -> words.say("birthDate.error", problem.what()))
                .findFirst()
                .orElse("");
    }

    List<FieldError> errors(Drafts.Identity draft, List<Alternative> alternatives, List<Field> common, Words words) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.alternative() < 0 && !draft.problems().isEmpty()) {
            errors.add(new FieldError("alternative-0", words.say("identify.document"), words.say("identify.choose")));
        }
        Stream.concat(
                        alternatives.stream().filter(Alternative::chosen).flatMap(each -> each.fields().stream()),
                        common.stream())
                .filter(field -> !field.error().isEmpty())
                .forEach(field -> errors.add(new FieldError(field.name(), field.label(), field.error())));
        String birthDate = birthDateError(draft, words);
        if (!birthDate.isEmpty()) {
            errors.add(new FieldError("day", words.say("birthDate.label"), birthDate));
        }
        return errors;
    }

    private static Field field(MaskField field, String name, int position, Drafts.Identity draft, Words words) {
        String shape = field.format()
                .flatMap(format -> Shape.of(format, words))
                .orElseGet(() -> field.example().isEmpty() ? "" : words.say("identify.likeExample", field.example()));
        String error = draft.problems().stream()
                .filter(problem -> problem.field() == position)
                .map(problem -> problem.what() == FieldProblem.What.WRONG_SHAPE
                        ? words.say("identify.wrongShape", shape)
                        : words.say("identify.missing"))
                .findFirst()
                .orElse("");
        return new Field(
                name,
                words.find(field.label())
                        .or(() -> field.nativeLabel().map(MaskField.NativeLabel::text))
                        .orElseGet(() -> words.say("label.ism.other")),
                field.nativeLabel().map(MaskField.NativeLabel::text).orElse(""),
                field.nativeLabel().map(label -> label.language().value()).orElse(""),
                description(field, words),
                field.example(),
                shape,
                field.format().orElse(""),
                field.mandatory(),
                field.isSecret(),
                field.isSecret() ? "" : draft.values().getOrDefault(position, ""),
                error,
                field.kind() == MaskField.Kind.GENDER ? genders(words) : List.of());
    }

    /** Secrets of the patient are typed again each time. */
    Map<Integer, String> withoutSecrets(int alternative, Map<Integer, String> values) {
        Map<Integer, String> kept = new HashMap<>(values);
        List<MaskField> fields = mask.fields(alternative);
        kept.keySet().removeIf(position -> fields.get(position).isSecret());
        return kept;
    }

    private static String description(MaskField field, Words words) {
        Map<LanguageTag, String> texts = field.descriptions();
        String own = texts.get(words.language().base());
        return own != null ? own : texts.getOrDefault(new LanguageTag("en"), "");
    }

    private static List<Option> genders(Words words) {
        return Stream.of(AdministrativeGender.values())
                .map(gender -> new Option(gender.code(), words.say("gender", gender)))
                .toList();
    }
}
