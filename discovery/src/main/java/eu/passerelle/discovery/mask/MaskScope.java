package eu.passerelle.discovery.mask;

import java.util.Locale;
import java.util.Optional;

/** For which service a part of a search mask is meant; the network knows no value for the other services. */
public enum MaskScope {
    ALL,
    /** Patient summary. */
    PS,
    /** Prescription and dispensation. */
    EP;

    /** As published, in any case. */
    static Optional<MaskScope> of(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        for (MaskScope scope : values()) {
            if (scope.name().equals(upper)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    public boolean serves(MaskScope service) {
        return this == ALL || service == ALL || this == service;
    }
}
