package eu.passerelle.sandbox.record;

import java.util.List;

/**
 * An invented patient from abroad as the sample record system has registered it.
 *
 * @param birthDate {@code 1978-04-12}
 * @param language of the patient
 */
public record OpenPatient(
        String country,
        String countryName,
        String family,
        String given,
        String birthDate,
        String sex,
        String language,
        List<Identifier> identifiers) {
    public OpenPatient {
        identifiers = List.copyOf(identifiers);
    }

    /** A number, and the root of its issuer. */
    public record Identifier(String domain, String value) {}
}
