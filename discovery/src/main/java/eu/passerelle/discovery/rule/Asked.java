package eu.passerelle.discovery.rule;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.trust.ProfessionalRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules can be about, as files, command line and screens write it. */
public final class Asked {
    /** The kinds of document that a professional asks for; others come along with these. */
    public static final List<DocumentKind> KINDS = List.of(
            DocumentKind.PATIENT_SUMMARY,
            DocumentKind.EPRESCRIPTION,
            DocumentKind.HOSPITAL_DISCHARGE,
            DocumentKind.LABORATORY_REPORT,
            DocumentKind.IMAGING_REPORT,
            DocumentKind.MEDICAL_IMAGES);

    /** The roles that every country has at its counters. */
    public static final List<ProfessionalRole> USUAL_ROLES = List.of(
            ProfessionalRole.MEDICAL_DOCTOR,
            ProfessionalRole.DENTIST,
            ProfessionalRole.NURSE,
            ProfessionalRole.MIDWIFE,
            ProfessionalRole.PHARMACIST);

    private Asked() {}

    /** {@code patient-summary}, {@code prescription}, {@code laboratory-report}. */
    public static String word(DocumentKind kind) {
        return kind == DocumentKind.EPRESCRIPTION ? "prescription" : spelled(kind);
    }

    /** {@code doctor}, {@code pharmacist}, {@code other-professional}. */
    public static String word(ProfessionalRole role) {
        return role == ProfessionalRole.MEDICAL_DOCTOR ? "doctor" : spelled(role);
    }

    static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException with the words that would do */
    public static DocumentKind kind(String word) {
        return KINDS.stream()
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown("service", word, KINDS.stream().map(Asked::word)));
    }

    /** @throws IllegalArgumentException with the words that would do */
    public static ProfessionalRole role(String word) {
        return Stream.of(ProfessionalRole.values())
                .filter(role -> word(role).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "role", word, Stream.of(ProfessionalRole.values()).map(Asked::word)));
    }

    private static IllegalArgumentException unknown(String what, String word, Stream<String> known) {
        return new IllegalArgumentException(
                "is no " + what + ": " + word + " (known are " + String.join(", ", known.toList()) + ")");
    }

    /** The usual roles, and those that a rule of a version is about. */
    public static List<ProfessionalRole> roles(RuleVersion version) {
        List<ProfessionalRole> roles = new ArrayList<>(USUAL_ROLES);
        version.rules().stream()
                .map(rule -> rule.scope().role())
                .flatMap(Optional::stream)
                .filter(role -> !roles.contains(role))
                .sorted()
                .distinct()
                .forEach(roles::add);
        return List.copyOf(roles);
    }
}
