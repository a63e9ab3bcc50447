package eu.passerelle.trust;

import java.util.Optional;

/**
 * The 13 ISCO roles of the network. The display names are part of the contract: the incumbent compares them with the
 * code.
 */
public enum ProfessionalRole {
    MEDICAL_DOCTOR("221", "Medical Doctors"),
    DENTIST("2261", "Dentists"),
    NURSE("2221", "Nursing professionals"),
    MIDWIFE("2222", "Midwifery professionals"),
    PHARMACIST("2262", "Pharmacists"),
    PHYSIOTHERAPIST("2264", "Physiotherapists"),
    DIETICIAN("2265", "Dieticians and nutritionists"),
    AUDIOLOGIST("2266", "Audiologists and speech therapists"),
    OPTOMETRIST("2267", "Optometrists and ophthalmic opticians"),
    OTHER_PROFESSIONAL("2269", "Health professionals not elsewhere classified"),
    IMAGING_TECHNICIAN("3211", "Medical imaging and therapeutic equipment technicians"),
    PHARMACY_TECHNICIAN("3213", "Pharmaceutical technicians and assistants"),
    CLERICAL_WORKER("44", "Other Clerical Support Workers");

    public static final String CODE_SYSTEM = "2.16.840.1.113883.2.9.6.2.7";

    private final String code;
    private final String displayName;

    ProfessionalRole(String code, String displayName) {
        this.code = code;
        this.displayName = displayName;
    }

    public String code() {
        return code;
    }

    public String displayName() {
        return displayName;
    }

    public static Optional<ProfessionalRole> ofCode(String code) {
        for (ProfessionalRole role : values()) {
            if (role.code.equals(code.strip())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
