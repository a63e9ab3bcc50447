package eu.passerelle.cda.transcode;

import eu.passerelle.terminology.Binding;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which elements carry codes of the catalogue, and of which value sets: our own list, by place (implementation guide of
 * the eighth wave; the places are the same in all waves). Every other coded element is structural or free, and stays as
 * it is: HL7 act classes and codes, codes fixed by a template, specialities, product identifiers, free observations.
 */
final class CodedPlaces {
    private static final String VALUE_SETS = "1.3.6.1.4.1.12559.11.10.1.3.1.42.";
    private static final String ATC = "2.16.840.1.113883.6.73";
    private static final String ALLERGIES = "48765-2";
    private static final String PROBLEMS = "11450-4";
    private static final String PAST_ILLNESSES = "11348-0";
    private static final String IMMUNIZATIONS = "11369-6";

    static final Binding DOCUMENT_CODE = closed(32, 52, 53, 54, 55);
    static final Binding SECTION_CODE = closed(26);
    static final Binding PROFESSIONAL_ROLE = closed(1);
    static final Binding DOSE_FORM = closed(2);
    private static final Binding CONFIDENTIALITY = closed(31);
    private static final Binding GENDER = closed(34);
    private static final Binding RELATION = closed(38);
    private static final Binding PACKAGE = closed(3);
    private static final Binding ROUTE = closed(12);
    private static final Binding ATC_CLASS = closed(24);
    private static final Binding INGREDIENT = closed(24, 61);
    private static final Binding ALLERGEN = closed(24, 19, 61);
    private static final Binding ALLERGY_TYPE = closed(18);
    private static final Binding NO_ALLERGY = closed(47);
    private static final Binding NO_MEDICATION = closed(49);
    private static final Binding REACTION = extensible(5, 11);
    private static final Binding PROBLEM_CODE = extensible(23);
    private static final Binding PROBLEM = extensible(5, 50, 63);
    private static final Binding REASON = extensible(5, 63);
    private static final Binding SEVERITY = closed(13);
    private static final Binding CRITICALITY = closed(57);
    private static final Binding ALLERGY_CERTAINTY = closed(58);
    private static final Binding DIAGNOSIS_CERTAINTY = closed(64);
    private static final Binding ALLERGY_STATUS = closed(59);
    private static final Binding CLINICAL_STATUS = closed(15);
    private static final Binding OUTCOME = closed(30);
    private static final Binding SUBSTITUTION = closed(7);
    private static final Binding BLOOD_GROUP = closed(20);
    private static final Binding PREGNANCY_STATUS = closed(60);
    private static final Binding PREGNANCY_OUTCOME = closed(62);
    private static final Binding EXPECTED_DELIVERY = extensible(9);
    private static final Binding SOCIAL_HISTORY = closed(14);
    private static final Binding BLOOD_PRESSURE = closed(21);
    private static final Binding VACCINE = closed(28);
    private static final Binding TARGET_DISEASE = closed(5);
    private static final Binding DEVICE = closed(8, 48);
    private static final Binding PROCEDURE = closed(10, 51);
    private static final Binding BODY_SITE = closed(65);

    /** Code systems whose codes are structure, wherever they stand. */
    private static final Set<String> STRUCTURAL = Set.of(
            "2.16.840.1.113883.5.4", // ActCode: DRUG, SEV
            "2.16.840.1.113883.5.6", // ActClass: CONC, SUBST
            "2.16.840.1.113883.5.88", // ParticipationFunction: PCP
            "1.3.6.1.4.1.19376.1.5.3.2", // IHE: PINSTRUCT, FINSTRUCT, IMMUNIZ
            "1.3.5.1.4.1.19376.1.5.3.2"); // the same, as the rules misspell it

    /** Observations whose code the template fixes. */
    private static final Set<String> FIXED = Set.of(
            "82606-5", "66455-7", "33999-4", "11323-3", "48767-8", "30973-2", "85847-2", "34530-6", "82810-3",
            "93857-1", "48766-0");

    private CodedPlaces() {}

    private static Binding closed(int... numbers) {
        return new Binding(oids(numbers), false);
    }

    private static Binding extensible(int... numbers) {
        return new Binding(oids(numbers), true);
    }

    private static Set<String> oids(int... numbers) {
        return IntStream.of(numbers).mapToObj(number -> VALUE_SETS + number).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an element of this name may be bound at all: the quick question, asked for every element. */
    static boolean mayBeBound(String name) {
        return switch (name) {
            case "code",
                    "value",
                    "functionCode",
                    "formCode",
                    "routeCode",
                    "targetSiteCode",
                    "confidentialityCode",
                    "administrativeGenderCode" -> true;
            default -> false;
        };
    }

    /** The binding of a coded element, or null where it is not one of ours. */
    static @Nullable Binding of(Place place, String code, String system) {
        if (STRUCTURAL.contains(system)) {
            return null;
        }
        return switch (place.name()) {
            case "code" -> code(place, code, system);
            case "value" -> place.parent().equals("observation") ? value(place) : null;
            case "functionCode" -> PROFESSIONAL_ROLE;
            case "formCode" -> place.parent().startsWith("containerPackaged") ? PACKAGE : DOSE_FORM;
            case "routeCode" -> ROUTE;
            case "targetSiteCode" -> place.parent().equals("procedure") ? BODY_SITE : null;
            case "confidentialityCode" -> place.parent().equals("ClinicalDocument") ? CONFIDENTIALITY : null;
            case "administrativeGenderCode" -> GENDER;
            default -> null;
        };
    }

    private static @Nullable Binding code(Place place, String code, String system) {
        return switch (place.parent()) {
            case "ClinicalDocument" -> DOCUMENT_CODE;
            case "section" -> SECTION_CODE;
            case "associatedEntity", "guardian" -> RELATION;
            case "substanceAdministration" -> NO_MEDICATION;
            case "procedure" -> PROCEDURE;
            case "observation" -> observation(place, code);
            case "playingDevice" -> DEVICE;
            case "playingEntity" -> place.section().equals(ALLERGIES) ? ALLERGEN : null;
            case "participantRole" -> place.section().equals(IMMUNIZATIONS) ? TARGET_DISEASE : null;
            case "manufacturedMaterial" -> place.section().equals(IMMUNIZATIONS) ? VACCINE : null;
            case "ingredientSubstance" -> INGREDIENT;
            case "ingredient" -> place.above(2).equals("ingredient") ? INGREDIENT : null;
            case "generalizedMedicineClass" -> ATC_CLASS;
            case "generalizedMaterialKind" ->
                system.equals(ATC) || place.detailAbove(2).equals("GRIC") ? ATC_CLASS : null;
            default -> null;
        };
    }

    private static @Nullable Binding observation(Place place, String code) {
        if (FIXED.contains(code)) {
            return null;
        }
        return switch (relation(place)) {
            case "MFST", "RSON" -> PROBLEM_CODE;
            default ->
                switch (place.section()) {
                    case ALLERGIES -> isMainStatement(place) ? ALLERGY_TYPE : null;
                    case PROBLEMS, PAST_ILLNESSES -> isMainStatement(place) ? PROBLEM_CODE : null;
                    case "29762-2" -> SOCIAL_HISTORY;
                    case "8716-3" -> BLOOD_PRESSURE;
                    case "10162-6" -> relation(place).equals("COMP") ? EXPECTED_DELIVERY : PREGNANCY_OUTCOME;
                    default -> null;
                };
        };
    }

    private static @Nullable Binding value(Place place) {
        boolean allergy = place.section().equals(ALLERGIES);
        switch (place.detailAbove(1)) {
            case "SEV" -> {
                return SEVERITY;
            }
            case "82606-5" -> {
                return CRITICALITY;
            }
            case "66455-7" -> {
                return allergy ? ALLERGY_CERTAINTY : DIAGNOSIS_CERTAINTY;
            }
            case "33999-4" -> {
                return allergy ? ALLERGY_STATUS : CLINICAL_STATUS;
            }
            case "11323-3" -> {
                return OUTCOME;
            }
            case "SUBST" -> {
                return SUBSTITUTION;
            }
            case "34530-6" -> {
                return BLOOD_GROUP;
            }
            case "82810-3" -> {
                return PREGNANCY_STATUS;
            }
            default -> {
                // by relation and section
            }
        }
        return switch (relation(place)) {
            case "MFST" -> REACTION;
            case "RSON" -> REASON;
            default ->
                switch (place.section()) {
                    case ALLERGIES -> isMainStatement(place) ? NO_ALLERGY : null;
                    case PROBLEMS, PAST_ILLNESSES -> isMainStatement(place) ? PROBLEM : null;
                    default -> null;
                };
        };
    }

    /** How the statement around is related to the one above it; empty for the statement of an entry. */
    private static String relation(Place place) {
        return place.above(2).equals("entryRelationship") ? place.detailAbove(2) : "";
    }

    /** The observation of a concern, or of an entry: what is hung on one has another parent. */
    private static boolean isMainStatement(Place place) {
        return !place.above(2).equals("entryRelationship") || place.above(3).equals("act");
    }
}
