package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vaccination (template T.3.19). Texts not given are empty.
 *
 * @param given false when it was refused or cancelled
 * @param targets the diseases it is against
 * @param doseNumber which dose of the series, as written
 * @param performers who gave it, and where
 * @param route how it was given
 * @param bodySites where on the body
 * @param dose how much
 * @param comment free text
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
        List<Author> performers,
        Coded route,
        List<Coded> bodySites,
        Optional<Medication.Dose> dose,
        String comment)
        implements Entry {
    public Immunization {
        targets = List.copyOf(targets);
        performers = List.copyOf(performers);
        bodySites = List.copyOf(bodySites);
    }

    public Immunization(
            Assertion assertion,
            Coded vaccine,
            String brand,
            Period when,
            boolean given,
            String lot,
            String holder,
            List<Coded> targets,
            String doseNumber,
            List<Author> performers) {
        this(
                assertion,
                vaccine,
                brand,
                when,
                given,
                lot,
                holder,
                targets,
                doseNumber,
                performers,
                Coded.NONE,
                List.of(),
                Optional.empty(),
                "");
    }

    public static Immunization of(Coded vaccine, String brand, Period when) {
        return new Immunization(
                Assertion.fact("completed"), vaccine, brand, when, true, "", "", List.of(), "", List.of());
    }

    @Override
    public Immunization with(Assertion changed) {
        return new Immunization(
                changed,
                vaccine,
                brand,
                when,
                given,
                lot,
                holder,
                targets,
                doseNumber,
                performers,
                route,
                bodySites,
                dose,
                comment);
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.of(
                        Entry.present(vaccine, route),
                        Entry.present(targets),
                        Entry.present(bodySites),
                        performers.stream().flatMap(Author::coded),
                        assertion.coded())
                .flatMap(values -> values);
    }
}
