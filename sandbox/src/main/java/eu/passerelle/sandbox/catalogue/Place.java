package eu.passerelle.sandbox.catalogue;

import java.util.Arrays;
import java.util.List;

/** A kind of place in a summary: the national code system used there, and the value sets of the network it is bound to. */
public enum Place {
    PROBLEM(1, 5, 63),
    PROCEDURE(2, 10),
    DOSE_FORM(3, 2),
    ROUTE(4, 12),
    ALLERGEN(5, 19, 24),
    VACCINE(6, 28),
    DEVICE(7, 8),
    REACTION(8, 11, 5),
    INGREDIENT(0, 24),
    PACKAGE(0, 3),
    BODY_SITE(0, 65),
    SEVERITY(0, 13),
    ALLERGY_TYPE(0, 18),
    ALLERGY_STATUS(0, 59),
    ALLERGY_CERTAINTY(0, 58),
    CRITICALITY(0, 57),
    PROBLEM_KIND(0, 23),
    PROBLEM_STATUS(0, 15),
    PROBLEM_CERTAINTY(0, 64),
    OUTCOME(0, 30),
    TARGET_DISEASE(0, 5),
    TIMING(0, 41),
    SOCIAL(0, 14),
    BLOOD_GROUP(0, 20),
    BLOOD_PRESSURE(0, 21),
    PREGNANCY_STATUS(0, 60),
    PREGNANCY_OUTCOME(0, 62),
    DELIVERY_DATE(0, 9),
    LABORATORY(0, 70),
    INTERPRETATION(0, 73),
    ROLE(0, 1),
    RELATION(0, 38),
    CONFIDENTIALITY(0, 31),
    DOCUMENT(0, 32),
    SECTION(0, 26),
    ABSENCE(0, 47, 48, 49, 50, 51),
    /** Codes that the templates leave free, in a value set of our own. */
    FREE(0);

    private static final String EHDSI = "1.3.6.1.4.1.12559.11.10.1.3.1.42.";

    private final int nationalSystem;
    private final List<String> valueSets;

    Place(int nationalSystem, int... valueSets) {
        this.nationalSystem = nationalSystem;
        this.valueSets = valueSets.length == 0
                ? List.of("2.999.1.42.1")
                : Arrays.stream(valueSets).mapToObj(number -> EHDSI + number).toList();
    }

    /** Last arc of the national code system; 0 where the country uses the codes of the network. */
    public int nationalSystem() {
        return nationalSystem;
    }

    /** OIDs of the value sets, in the order they are looked through. */
    public List<String> valueSets() {
        return valueSets;
    }
}
