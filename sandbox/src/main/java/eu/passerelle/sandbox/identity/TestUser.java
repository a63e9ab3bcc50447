package eu.passerelle.sandbox.identity;

import eu.passerelle.border.CountryCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An invented person who can log in to one sandbox country.
 *
 * @param organizationId {@code urn:oid:…}
 * @param speciality empty where the role has none
 * @param secondOrganization where the person works as well; empty for most
 */
public record TestUser(
        CountryCode country,
        String login,
        TestRole role,
        String givenName,
        String familyName,
        String organization,
        String organizationId,
        String locality,
        String speciality,
        String secondOrganization) {

    /** The roles that the screens know. */
    public enum TestRole {
        DOCTOR("Hospital"),
        PHARMACIST("Pharmacy"),
        NURSE("Hospital"),
        HELPDESK("Other"),
        OPERATOR("Other"),
        AUDITOR("Other"),
        CITIZEN("");

        private final String facilityType;

        TestRole(String facilityType) {
            this.facilityType = facilityType;
        }

        /** As in the {@code role} claim. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String name() {
        return givenName + " " + familyName;
    }

    /** What the issuer tells about the user, without the protocol's own claims. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new TreeMap<>();
        claims.put("sub", login);
        claims.put("preferred_username", login);
        claims.put("name", name());
        claims.put("given_name", givenName);
        claims.put("family_name", familyName);
        claims.put("role", role.word());
        claims.put("country", country.value());
        if (role != TestRole.CITIZEN) {
            claims.put("organization", organization);
            claims.put("organization_id", organizationId);
            claims.put("facility_type", role.facilityType);
            claims.put("locality", locality);
        }
        if (!speciality.isEmpty()) {
            claims.put("speciality", speciality);
        }
        if (!secondOrganization.isEmpty()) {
            claims.put(
                    "affiliations",
                    List.of(
                            place(organization, organizationId, role.facilityType),
                            place(secondOrganization, organizationId + ".2", "Resident Physician")));
        }
        return claims;
    }

    private Map<String, Object> place(String name, String id, String facilityType) {
        return Map.of(
                "role", role.word(),
                "organization", name,
                "organization_id", id,
                "facility_type", facilityType,
                "locality", locality,
                "speciality", speciality);
    }
}
