package eu.passerelle.trust;

import java.util.Optional;

/** The HL7 permissions that the network's services demand (XSPA profile). */
public enum Permission {
    MEDICAL_HISTORY("PRD-003"),
    EXISTING_ORDERS("PRD-004"),
    VITAL_SIGNS("PRD-005"),
    PATIENT_IDENTIFICATION("PRD-006"),
    MEDICATIONS("PRD-010"),
    PROBLEMS("PRD-016"),
    NEW_CONSENTS("PPD-032"),
    CONSENT_RECORD("PPD-033"),
    MEDICATION_ADMINISTRATION_RECORD("PPD-046");

    private static final String PREFIX = "urn:oasis:names:tc:xspa:1.0:subject:hl7:permission:";

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String urn() {
        return PREFIX + code;
    }

    /** Reads the URN and the bare code; empty for permissions nobody here asks for. */
    public static Optional<Permission> ofText(String text) {
        String stripped = text.strip();
        String bare = stripped.startsWith(PREFIX) ? stripped.substring(PREFIX.length()) : stripped;
        for (Permission permission : values()) {
            if (permission.code.equals(bare)) {
                return Optional.of(permission);
            }
        }
        return Optional.empty();
    }
}
