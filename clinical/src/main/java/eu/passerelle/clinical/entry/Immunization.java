package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vaccination (template T.3.19). Texts not given are empty.
 *
 * @param given false when it was refused or cancelled
 * @param targets the diseases it is against
 * @param doseNumber which dose of the series, as written
 * @param performers who gave it, and where
 */
public record Immunization(
        Assertion assertion,
        Coded vaccine,
        String brand,
        Period when,
        boolean given,
        String lot,
        String holder,
        List<Coded> targets,
        String doseNumber,
        List<Author> performers)
        implements Entry {
    public Immunization {
        targets = List.copyOf(targets);
        performers = List.copyOf(performers);
    }

    public static Immunization of(Coded vaccine, String brand, Period when) {
        return new Immunization(
                Assertion.fact("completed"), vaccine, brand, when, true, "", "", List.of(), "", List.of());
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.concat(Entry.present(vaccine), targets.stream().filter(Coded::isPresent));
    }
}
