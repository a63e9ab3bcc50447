package eu.passerelle.sandbox.demo;

import java.util.List;

/**
 * An invented patient as told to testers.
 *
 * @param birthDate as in the register, {@code 1978-04-12}
 * @param sex {@code F}, {@code M} or {@code UN}
 * @param scenario one word of the closed list of scenarios
 */
public record DemoPatient(
        String country,
        String family,
        String given,
        String birthDate,
        String sex,
        List<Identifier> identifiers,
        String scenario,
        String note) {
    public DemoPatient {
        identifiers = List.copyOf(identifiers);
    }

    public record Identifier(String root, String extension) {}
}
