package eu.passerelle.trust;

import java.util.Optional;

/** Why the professional asks. */
public enum PurposeOfUse {
    TREATMENT,
    EMERGENCY;

    public static Optional<PurposeOfUse> ofCode(String code) {
        for (PurposeOfUse purpose : values()) {
            if (purpose.name().equalsIgnoreCase(code.strip())) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
