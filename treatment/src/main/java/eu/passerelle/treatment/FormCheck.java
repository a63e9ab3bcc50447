package eu.passerelle.treatment;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.discovery.MaskField;
import eu.passerelle.discovery.SearchMask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what was typed against the search mask, and makes the question of it (search-masks §4). */
final class FormCheck {
    private final SearchMask mask;
    private final IdentityForm form;
    private final LocalDate today;
    private final boolean documentInHand;

    /** @param documentInHand whether somebody holds the patient's document, so that its birth date can be asked */
    FormCheck(SearchMask mask, IdentityForm form, LocalDate today, boolean documentInHand) {
        this.mask = mask;
        this.form = form;
        this.today = today;
        this.documentInHand = documentInHand;
    }

    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        List<MaskField> fields = mask.fields(form.alternative());
        for (int i = 0; i < fields.size(); i++) {
            MaskField field = fields.get(i);
            String value = form.value(i);
            if (value.isEmpty()) {
                if (field.mandatory()) {
                    problems.add(new FieldProblem(i, FieldProblem.What.MISSING));
                }
            } else if (!hasShape(field, value)) {
                problems.add(new FieldProblem(i, FieldProblem.What.WRONG_SHAPE));
            }
        }
        birthDateProblem().ifPresent(problems::add);
        return problems;
    }

    private Optional<FieldProblem> birthDateProblem() {
        Optional<LocalDate> day = form.birthDateInHand().flatMap(PartialDate::day);
        if (form.birthDateInHand().isEmpty() && documentInHand) {
            return Optional.of(new FieldProblem(FieldProblem.BIRTH_DATE_IN_HAND, FieldProblem.What.MISSING));
        }
        return day.filter(date -> date.isAfter(today))
                .map(date -> new FieldProblem(FieldProblem.BIRTH_DATE_IN_HAND, FieldProblem.What.IN_THE_FUTURE));
    }

    private static boolean hasShape(MaskField field, String value) {
        return switch (field.kind()) {
            case ID -> !value.matches(".*[\\^&'].*") && field.accepts(value);
            case BIRTH_DATE -> PartialDate.parse(value).isPresent();
            case GENDER -> AdministrativeGender.ofCode(value).isPresent();
            case FAMILY_NAME, FIRST_NAME, PRESCRIPTION_ID, DISPENSATION_PIN -> field.accepts(value);
        };
    }

    /** The name on the document in hand: as typed for comparing, else as typed for the question. */
    Optional<PersonName> nameInHand() {
        String given = typed(MaskField.Kind.FIRST_NAME);
        String family = form.familyNameInHand().isEmpty() ? typed(MaskField.Kind.FAMILY_NAME) : form.familyNameInHand();
        return family.isEmpty() && given.isEmpty() ? Optional.empty() : Optional.of(new PersonName(family, given));
    }

    private String typed(MaskField.Kind kind) {
        List<MaskField> fields = mask.fields(form.alternative());
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind() == kind) {
                return form.value(i);
            }
        }
        return "";
    }

    /** Whether a secret of the patient, such as an access code, is part of the question. */
    boolean holdsSecret() {
        List<MaskField> fields = mask.fields(form.alternative());
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isSecret() && !form.value(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the mask would take one more detail of the person, in this alternative or by another. */
    boolean couldSayMore() {
        List<MaskField> fields = mask.fields(form.alternative());
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isSecret() && form.value(i).isEmpty()) {
                return true;
            }
        }
        return mask.alternatives().size() > 1;
    }

    IdentificationQuery query(HomeCommunityId sender, HomeCommunityId receiver) {
        List<PatientId> identifiers = new ArrayList<>();
        String family = "";
        String given = "";
        Optional<PartialDate> birthDate = Optional.empty();
        Optional<AdministrativeGender> gender = Optional.empty();
        List<MaskField> fields = mask.fields(form.alternative());
        for (int i = 0; i < fields.size(); i++) {
            MaskField field = fields.get(i);
            String value = form.value(i);
            if (value.isEmpty()) {
                continue;
            }
            switch (field.kind()) {
                case ID -> identifiers.add(new PatientId(field.domain().orElseThrow(), value));
                case FAMILY_NAME -> family = value;
                case FIRST_NAME -> given = value;
                case BIRTH_DATE -> birthDate = PartialDate.parse(value);
                case GENDER -> gender = AdministrativeGender.ofCode(value);
                case PRESCRIPTION_ID, DISPENSATION_PIN -> {
                    // keys of documents travel in the treatment relationship, never in the identification
                }
            }
        }
        Optional<PersonName> name =
                family.isEmpty() && given.isEmpty() ? Optional.empty() : Optional.of(new PersonName(family, given));
        return new IdentificationQuery(
                sender, receiver, identifiers, List.of(), new Demographics(name, birthDate, gender, Optional.empty()));
    }
}
