package eu.passerelle.portal.launch;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.PartialDate;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.IdentityForm;
import eu.passerelle.treatment.InHand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Fills the form of a country with what a record system knows. Identifiers find their fields by their domains; what
 * describes the person fills mandatory fields only, because more of it can only make the country find nobody. Of several
 * alternatives the one that takes all identifiers and lacks least is chosen. What no record system should hold, a secret
 * of the patient for one, is left to the professional.
 */
final class MaskFilling {
    private final MaskForm mask;
    private final List<Given> identifiers;
    private final InHand hand;
    private final Optional<AdministrativeGender> sex;
    private final IdentityForm form;
    private final List<FieldMessage> messages;

    /** An identifier as the call states it. */
    record Given(String domain, String value) {
        @Override
        public String toString() {
            return "Given[…]";
        }
    }

    /** @param partner has a search mask */
    MaskFilling(
            Partner partner,
            List<Given> identifiers,
            InHand hand,
            Optional<AdministrativeGender> sex,
            Consultations consultations) {
        this.mask = partner.searchMask().orElseThrow().form(MaskScope.PS);
        this.identifiers = List.copyOf(identifiers);
        this.hand = hand;
        this.sex = sex;
        this.form = IntStream.range(0, mask.alternatives().size())
                .mapToObj(this::filled)
                .min(Comparator.<IdentityForm>comparingInt(
                                filled -> unplaced(filled).size())
                        .thenComparing(filled -> messages(filled, consultations.problems(partner, filled))
                                .size()))
                .orElseThrow();
        this.messages = messages(form, consultations.problems(partner, form));
    }

    IdentityForm form() {
        return form;
    }

    /** What is wrong with the call; what only the professional can add is not. */
    List<FieldMessage> messages() {
        return messages;
    }

    private IdentityForm filled(int alternative) {
        Map<Integer, String> values = new HashMap<>();
        List<MaskField> fields = mask.fields(alternative);
        for (int i = 0; i < fields.size(); i++) {
            MaskField field = fields.get(i);
            value(field).filter(value -> !value.isEmpty()).ifPresent(put(values, i));
        }
        return new IdentityForm(alternative, values, Set.of(), hand);
    }

    private static java.util.function.Consumer<String> put(Map<Integer, String> values, int position) {
        return value -> values.put(position, value);
    }

    private Optional<String> value(MaskField field) {
        if (field.isSecret()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case ID ->
                identifiers.stream()
                        .filter(given -> field.domain().equals(Optional.of(given.domain())))
                        .map(Given::value)
                        .findFirst();
            case FAMILY_NAME -> Optional.of(hand.family()).filter(value -> field.mandatory());
            case FIRST_NAME -> Optional.of(hand.given()).filter(value -> field.mandatory());
            case BIRTH_DATE -> hand.birthDate().map(PartialDate::hl7).filter(value -> field.mandatory());
            case GENDER -> sex.map(AdministrativeGender::code).filter(value -> field.mandatory());
            case STREET, POSTAL_CODE, CITY, COUNTRY, PRESCRIPTION_ID, DISPENSATION_PIN -> Optional.empty();
        };
    }

    /** Positions of identifiers for which this alternative has no field. */
    private List<Integer> unplaced(IdentityForm filled) {
        List<MaskField> fields = mask.fields(filled.alternative());
        return IntStream.range(0, identifiers.size())
                .filter(i -> fields.stream().noneMatch(field -> takes(field, identifiers.get(i))))
                .boxed()
                .toList();
    }

    private static boolean takes(MaskField field, Given given) {
        return field.kind() == MaskField.Kind.ID
                && !field.isSecret()
                && field.domain().equals(Optional.of(given.domain()));
    }

    private List<FieldMessage> messages(IdentityForm filled, List<FieldProblem> problems) {
        List<FieldMessage> found = new ArrayList<>();
        for (int i : unplaced(filled)) {
            found.add(new FieldMessage(
                    "identifiers[" + i + "].domain",
                    "is not asked for by this country, or not together with the others; it asks for "
                            + String.join(", ", domains())));
        }
        for (FieldProblem problem : problems) {
            message(filled, problem).ifPresent(found::add);
        }
        return found;
    }

    private List<String> domains() {
        return mask.all()
                .filter(field -> field.kind() == MaskField.Kind.ID && !field.isSecret())
                .flatMap(field -> field.domain().stream())
                .distinct()
                .toList();
    }

    /** Empty for what only the professional can add. */
    private Optional<FieldMessage> message(IdentityForm filled, FieldProblem problem) {
        if (problem.field() == FieldProblem.BIRTH_DATE_IN_HAND) {
            return Optional.of(new FieldMessage("birthDate", "cannot be a date of birth"));
        }
        MaskField field = mask.fields(filled.alternative()).get(problem.field());
        if (field.isSecret()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case ID -> Optional.of(identifierMessage(field, problem.what()));
            case FAMILY_NAME -> Optional.of(new FieldMessage("familyName", demand(field, problem.what())));
            case FIRST_NAME -> Optional.of(new FieldMessage("givenName", demand(field, problem.what())));
            case BIRTH_DATE -> Optional.of(new FieldMessage("birthDate", demand(field, problem.what())));
            case GENDER -> Optional.of(new FieldMessage("sex", demand(field, problem.what())));
            case STREET, POSTAL_CODE, CITY, COUNTRY, PRESCRIPTION_ID, DISPENSATION_PIN -> Optional.empty();
        };
    }

    private FieldMessage identifierMessage(MaskField field, FieldProblem.What what) {
        for (int i = 0; i < identifiers.size(); i++) {
            if (takes(field, identifiers.get(i))) {
                return new FieldMessage("identifiers[" + i + "].value", demand(field, what));
            }
        }
        return new FieldMessage(
                "identifiers", "one with the domain " + field.domain().orElse("") + " is asked for by this country");
    }

    private static String demand(MaskField field, FieldProblem.What what) {
        return switch (what) {
            case MISSING, ONE_IS_NEEDED -> "is asked for by this country";
            case WRONG_SHAPE, IN_THE_FUTURE, LONG_AGO ->
                "has not the shape that this country asks for"
                        + (field.example().isEmpty() ? "" : ", such as " + field.example());
        };
    }
}
