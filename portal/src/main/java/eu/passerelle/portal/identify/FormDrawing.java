package eu.passerelle.portal.identify;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.PersonSearch;
import eu.passerelle.discovery.mask.ValueShape;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.identify.IdentifyPage.Alternative;
import eu.passerelle.portal.identify.IdentifyPage.Field;
import eu.passerelle.portal.identify.IdentifyPage.Help;
import eu.passerelle.portal.identify.IdentifyPage.Option;
import eu.passerelle.portal.words.Shape;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Draws the fields of a search mask, with what was typed and what is wrong with it. */
public final class FormDrawing {
    private final MaskForm mask;
    private final FormNames names;
    private final Drafts.Identity draft;
    private final Words words;
    private final Optional<String> doubtful;

    /** @param doubtful name of the field to look at first; empty for none */
    public FormDrawing(MaskForm mask, Drafts.Identity draft, Words words, Optional<String> doubtful) {
        this.mask = mask;
        this.names = new FormNames(mask);
        this.draft = draft;
        this.words = words;
        this.doubtful = doubtful;
    }

    List<Alternative> alternatives() {
        List<Alternative> drawn = new ArrayList<>();
        for (int a = 0; a < mask.alternatives().size(); a++) {
            PersonSearch.Alternative alternative = mask.alternatives().get(a);
            boolean chosen = a == draft.alternative();
            List<Field> fields = new ArrayList<>();
            for (int i = 0; i < alternative.fields().size(); i++) {
                draw(alternative.fields().get(i), names.name(a, i), chosen ? i : -2)
                        .ifPresent(fields::add);
            }
            drawn.add(new Alternative(a, name(alternative, fields), chosen, fields));
        }
        return drawn;
    }

    /** By what is asked for: the names that countries give are in English at best. */
    private static String name(PersonSearch.Alternative alternative, List<Field> fields) {
        return fields.isEmpty()
                ? alternative.name()
                : String.join(" + ", fields.stream().map(Field::label).toList());
    }

    List<Field> common() {
        return drawn(mask.search().commonFields(), own(), FormNames::common);
    }

    List<Field> documentKeys() {
        return drawn(mask.documentKeys(), own() + mask.search().commonFields().size(), FormNames::key);
    }

    private int own() {
        return draft.alternative() < 0
                ? 0
                : mask.alternatives().get(draft.alternative()).fields().size();
    }

    private List<Field> drawn(List<MaskField> fields, int first, IntFunction<String> called) {
        List<Field> drawn = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            draw(fields.get(i), called.apply(i), first + i).ifPresent(drawn::add);
        }
        return drawn;
    }

    /** A birth date is asked for once, in its own boxes. */
    private Optional<Field> draw(MaskField field, String name, int position) {
        return field.kind() == MaskField.Kind.BIRTH_DATE ? Optional.empty() : Optional.of(field(field, name, position));
    }

    private Field field(MaskField field, String name, int position) {
        Optional<ValueShape> said = field.format().shape();
        String shape = said.map(known -> Shape.of(known, words))
                .orElseGet(() -> field.example().isEmpty() ? "" : words.say("identify.likeExample", field.example()));
        Optional<FieldProblem.What> wrong = draft.problems().stream()
                .filter(problem -> problem.field() == position)
                .map(FieldProblem::what)
                .findFirst();
        String value = field.isSecret() ? "" : draft.values().getOrDefault(position, "");
        boolean offered = field.kind() == MaskField.Kind.ID
                && (wrong.equals(Optional.of(FieldProblem.What.WRONG_SHAPE))
                        || draft.asWritten().contains(position));
        return new Field(
                name,
                label(field),
                field.nativeLabel(),
                help(field),
                field.example(),
                shape,
                said.map(ValueShape::asTyped).orElse(""),
                field.mandatory() || field.isSecret() && doubtful.equals(Optional.of(name)),
                field.isSecret(),
                said.filter(ValueShape::isNumeric).isPresent(),
                value,
                wrong.map(what -> error(what, shape, said, value)).orElse(""),
                offered,
                draft.asWritten().contains(position),
                doubtful.equals(Optional.of(name)),
                field.kind() == MaskField.Kind.GENDER ? genders() : List.of());
    }

    /** A secret of the patient that is demanded by itself; without a pattern, so that browsers never hold a form back. */
    public Field secret(MaskField field, String name, String error, boolean focused) {
        Field drawn = field(field, name, -2);
        return new Field(
                name,
                drawn.label(),
                drawn.nativeLabel(),
                drawn.help(),
                drawn.example(),
                drawn.shape(),
                "",
                true,
                true,
                drawn.numeric(),
                "",
                error,
                false,
                false,
                focused,
                List.of());
    }

    String label(MaskField field) {
        return words.find(field.label())
                .or(() -> field.nativeLabel().map(MaskField.NativeLabel::text))
                .orElseGet(() -> words.say("label.ism.other"));
    }

    private String error(FieldProblem.What what, String shape, Optional<ValueShape> said, String typed) {
        return switch (what) {
            case MISSING -> words.say("identify.missing");
            case ONE_IS_NEEDED -> words.say("identify.oneIsNeeded");
            case WRONG_SHAPE, IN_THE_FUTURE, LONG_AGO -> {
                String expected =
                        shape.isEmpty() ? words.say("identify.otherShape") : words.say("identify.wrongShape", shape);
                int length = typed.codePointCount(0, typed.length());
                boolean counts = length > 0
                        && said.map(ValueShape::fixedLength)
                                .filter(fixed -> fixed.isPresent() && fixed.getAsInt() != length)
                                .isPresent();
                yield counts ? expected + " " + words.count("identify.typed", length) : expected;
            }
        };
    }

    private Optional<Help> help(MaskField field) {
        LanguageTag own = words.language().base();
        LanguageTag english = new LanguageTag("en");
        Map<LanguageTag, String> texts = field.descriptions();
        return Stream.of(own, english)
                .filter(texts::containsKey)
                .findFirst()
                .map(language -> new Help(texts.getOrDefault(language, ""), language));
    }

    private List<Option> genders() {
        return Stream.of(AdministrativeGender.values())
                .map(gender -> new Option(gender.code(), words.say("gender", gender)))
                .toList();
    }
}
