package eu.passerelle.trust;

import java.util.Optional;
import java.util.Set;

/**
 * The health professional as the identity assertion tells (soap-exchange §5.2).
 *
 * @param id NameID of the assertion
 * @param name display name, subject-id
 * @param facilityType Hospital, Resident Physician, Pharmacy or Other
 * @param locality point of care
 * @param organizationId {@code urn:oid:…} or {@code urn:hl7ii:oid:ext}
 */
public record Professional(
        String id,
        String name,
        ProfessionalRole role,
        String facilityType,
        String locality,
        Optional<String> organization,
        Optional<String> organizationId,
        Optional<String> speciality,
        Set<Permission> permissions) {
    public Professional {
        permissions = Set.copyOf(permissions);
    }
}
