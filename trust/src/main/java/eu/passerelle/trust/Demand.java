package eu.passerelle.trust;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PatientId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation demands of the assertions (soap-exchange §5.3).
 *
 * @param permissions all of them are needed
 * @param treatmentRelationship whether a treatment relationship confirmation is needed
 * @param patient the patient of the request, who must be the one of the treatment relationship; empty where the
 *     request names none (retrieve)
 * @param keys document keys of the request, to be compared when present
 */
public record Demand(
        Set<Permission> permissions, boolean treatmentRelationship, Optional<PatientId> patient, DocumentKeys keys) {
    public Demand {
        permissions = Set.copyOf(permissions);
    }

    /** ITI-55. */
    public static Demand identification() {
        return new Demand(EnumSet.of(Permission.PATIENT_IDENTIFICATION), false, Optional.empty(), DocumentKeys.NONE);
    }

    /** ITI-38 and ITI-39 for one kind of document. */
    public static Demand reading(DocumentKind kind, Optional<PatientId> patient) {
        return new Demand(permissionsToRead(kind), true, patient, DocumentKeys.NONE);
    }

    /** ITI-39 before the kind is known: everything but permissions. */
    public static Demand retrieving() {
        return new Demand(Set.of(), true, Optional.empty(), DocumentKeys.NONE);
    }

    public static Set<Permission> permissionsToRead(DocumentKind kind) {
        return switch (kind) {
            case PATIENT_SUMMARY, HOSPITAL_DISCHARGE, LABORATORY_REPORT, IMAGING_REPORT, MEDICAL_IMAGES, CONSENT ->
                EnumSet.of(
                        Permission.MEDICAL_HISTORY,
                        Permission.VITAL_SIGNS,
                        Permission.MEDICATIONS,
                        Permission.PROBLEMS);
            case EPRESCRIPTION, MEDICATION_OVERVIEW -> EnumSet.of(Permission.EXISTING_ORDERS, Permission.MEDICATIONS);
            case EDISPENSATION, DISPENSATION_DISCARD -> EnumSet.of(Permission.MEDICATION_ADMINISTRATION_RECORD);
        };
    }
}
