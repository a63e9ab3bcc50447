package eu.passerelle.border;

import java.util.Optional;

/** HL7 AdministrativeGender as the network allows it (value set eHDSIAdministrativeGender). */
public enum AdministrativeGender {
    FEMALE("F"),
    MALE("M"),
    UNDIFFERENTIATED("UN");

    private final String code;

    AdministrativeGender(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<AdministrativeGender> ofCode(String code) {
        for (AdministrativeGender gender : values()) {
            if (gender.code.equalsIgnoreCase(code.strip())) {
                return Optional.of(gender);
            }
        }
        return Optional.empty();
    }
}
