package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import java.util.stream.Stream;

/** One statement of a section. */
public sealed interface Entry
        permits Allergy, Problem, Medication, Procedure, Device, Immunization, Observation, Absence, OtherEntry {
    Assertion assertion();

    /** Every coded value of the entry, absent ones left out. */
    Stream<Coded> coded();

    /** Every ID of the narrative that the entry refers to. */
    default Stream<String> anchors() {
        return Stream.of(
                        Stream.of(assertion().anchor()),
                        assertion().moreAnchors().stream(),
                        coded().map(Coded::narrativeId))
                .flatMap(ids -> ids)
                .filter(id -> !id.isEmpty());
    }

    /** Leaves out what is not there. */
    static Stream<Coded> present(Coded... values) {
        return Stream.of(values).filter(Coded::isPresent);
    }
}
