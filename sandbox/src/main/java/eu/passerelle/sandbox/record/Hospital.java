package eu.passerelle.sandbox.record;

import eu.passerelle.border.CountryCode;
import java.util.List;

/**
 * A country's sample hospital, whose record system knows the portal of its country.
 *
 * @param portal {@code http://localhost:PORT}
 * @param secret that the record system and the portal share
 */
public record Hospital(CountryCode country, String name, String portal, String secret, List<OpenPatient> patients) {
    /** By which the record system introduces itself to the portal. */
    public static final String ID = "sample";

    public Hospital {
        patients = List.copyOf(patients);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Hospital[" + country + "]";
    }
}
