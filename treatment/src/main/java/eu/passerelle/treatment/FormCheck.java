package eu.passerelle.treatment;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what was typed against the search mask, and makes the question of it (search-masks §4). */
final class FormCheck {
    private final MaskForm mask;
    private final List<MaskField> fields;
    private final IdentityForm form;
    private final LocalDate today;
    private final boolean documentInHand;

    /** @param documentInHand whether somebody holds the patient's document, so that its birth date can be asked */
    FormCheck(MaskForm mask, IdentityForm form, LocalDate today, boolean documentInHand) {
        this.mask = mask;
        this.fields = mask.fields(form.alternative());
        this.form = form;
        this.today = today;
        this.documentInHand = documentInHand;
    }

    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            MaskField field = fields.get(i);
            String value = form.value(i);
            if (value.isEmpty()) {
                if (field.mandatory()) {
                    problems.add(new FieldProblem(i, FieldProblem.What.MISSING));
                }
            } else if (!mayBeSent(i, field, value)) {
                problems.add(new FieldProblem(i, FieldProblem.What.WRONG_SHAPE));
            }
        }
        nothingToAskWith().ifPresent(problems::add);
        birthDateProblem().ifPresent(problems::add);
        return problems;
    }

    /** Where every field is optional, the question still has to hold something. */
    private Optional<FieldProblem> nothingToAskWith() {
        List<Set<Integer>> sufficient = mask.search().sufficient(form.alternative());
        boolean enough = sufficient.isEmpty()
                || sufficient.stream()
                        .anyMatch(group ->
                                group.stream().noneMatch(i -> form.value(i).isEmpty()));
        return enough
                ? Optional.empty()
                : sufficient.getFirst().stream()
                        .sorted()
                        .filter(i -> form.value(i).isEmpty())
                        .findFirst()
                        .map(i -> new FieldProblem(i, FieldProblem.What.ONE_IS_NEEDED));
    }

    private Optional<FieldProblem> birthDateProblem() {
        Optional<FieldProblem.What> what = form.birthDateInHand().isEmpty() && documentInHand
                ? Optional.of(FieldProblem.What.MISSING)
                : form.inHand().implausible(today);
        return what.map(wrong -> new FieldProblem(FieldProblem.BIRTH_DATE_IN_HAND, wrong));
    }

    private boolean mayBeSent(int position, MaskField field, String value) {
        return switch (field.kind()) {
            case ID ->
                !value.matches(".*[\\^&'].*")
                        && (field.fitted(value).isPresent() || form.asWritten().contains(position));
            case BIRTH_DATE ->
                PartialDate.parse(value).filter(field.format()::acceptsDate).isPresent();
            case GENDER -> AdministrativeGender.ofCode(value).isPresent();
            case FAMILY_NAME, FIRST_NAME, STREET, POSTAL_CODE, CITY, COUNTRY -> field.accepts(value);
            case PRESCRIPTION_ID, DISPENSATION_PIN -> field.fitted(value).isPresent();
        };
    }

    /** The name on the document in hand: as typed for comparing, else as typed for the question. */
    Optional<PersonName> nameInHand() {
        Map<MaskField.Kind, String> typed = typed();
        InHand hand = form.inHand();
        return new InHand(
                        Optional.empty(),
                        false,
                        hand.family().isEmpty() ? typed.getOrDefault(MaskField.Kind.FAMILY_NAME, "") : hand.family(),
                        hand.given().isEmpty() ? typed.getOrDefault(MaskField.Kind.FIRST_NAME, "") : hand.given())
                .name();
    }

    /** Whether a secret of the patient, such as an access code, is part of the question. */
    boolean holdsSecret() {
        return secrets().stream().anyMatch(i -> !form.value(i).isEmpty());
    }

    /** Whether the mask has a field for a secret of the patient, in any alternative. */
    boolean couldHoldSecret() {
        return mask.all().anyMatch(MaskField::isSecret);
    }

    /** Positions of what the patient keeps secret. */
    Set<Integer> secrets() {
        Set<Integer> secrets = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isSecret()) {
                secrets.add(i);
            }
        }
        return secrets;
    }

    DocumentKeys documentKeys() {
        return new DocumentKeys(key(MaskField.Kind.PRESCRIPTION_ID), key(MaskField.Kind.DISPENSATION_PIN));
    }

    private Optional<String> key(MaskField.Kind kind) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind() == kind && !form.value(i).isEmpty()) {
                return fields.get(i).fitted(form.value(i));
            }
        }
        return Optional.empty();
    }

    /** Whether the mask would take one more detail of the person, in this alternative or by another. */
    boolean couldSayMore() {
        int ofPerson = mask.search().fields(form.alternative()).size();
        for (int i = 0; i < ofPerson; i++) {
            if (!fields.get(i).isSecret() && form.value(i).isEmpty()) {
                return true;
            }
        }
        return mask.alternatives().size() > 1;
    }

    IdentificationQuery query(HomeCommunityId sender, HomeCommunityId receiver) {
        List<PatientId> identifiers = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            MaskField field = fields.get(i);
            String value = form.value(i);
            if (field.kind() == MaskField.Kind.ID && !value.isEmpty()) {
                identifiers.add(new PatientId(
                        field.domain().orElseThrow(), field.fitted(value).orElse(value)));
            }
        }
        Map<MaskField.Kind, String> typed = typed();
        InHand name = new InHand(
                Optional.empty(),
                false,
                typed.getOrDefault(MaskField.Kind.FAMILY_NAME, ""),
                typed.getOrDefault(MaskField.Kind.FIRST_NAME, ""));
        return new IdentificationQuery(
                sender,
                receiver,
                identifiers,
                List.of(),
                new Demographics(
                        name.name(),
                        PartialDate.parse(typed.getOrDefault(MaskField.Kind.BIRTH_DATE, "")),
                        AdministrativeGender.ofCode(typed.getOrDefault(MaskField.Kind.GENDER, "")),
                        address(typed)));
    }

    private static Optional<PostalAddress> address(Map<MaskField.Kind, String> typed) {
        PostalAddress address = new PostalAddress(
                typed.getOrDefault(MaskField.Kind.STREET, ""),
                typed.getOrDefault(MaskField.Kind.CITY, ""),
                typed.getOrDefault(MaskField.Kind.POSTAL_CODE, ""),
                typed.getOrDefault(MaskField.Kind.COUNTRY, ""));
        return address.equals(new PostalAddress("", "", "", "")) ? Optional.empty() : Optional.of(address);
    }

    /** What describes the person; identifiers and the keys of documents are none of it. */
    private Map<MaskField.Kind, String> typed() {
        Map<MaskField.Kind, String> typed = new EnumMap<>(MaskField.Kind.class);
        for (int i = 0; i < fields.size(); i++) {
            String value = form.value(i);
            if (!value.isEmpty() && !fields.get(i).kind().isIdentifier()) {
                typed.putIfAbsent(fields.get(i).kind(), value);
            }
        }
        return typed;
    }
}
