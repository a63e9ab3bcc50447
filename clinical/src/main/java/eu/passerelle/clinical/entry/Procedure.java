package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.stream.Stream;

/** Something done to the patient, planned, or said not to have been done (template T.3.26). */
public record Procedure(Assertion assertion, Coded procedure, List<Coded> bodySites, Period when) implements Entry {
    public Procedure {
        bodySites = List.copyOf(bodySites);
    }

    public static Procedure of(Coded procedure, Period when) {
        return new Procedure(Assertion.fact("completed"), procedure, List.of(), when);
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.concat(Entry.present(procedure), bodySites.stream().filter(Coded::isPresent));
    }
}
