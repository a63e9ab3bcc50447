package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import java.util.List;
import java.util.stream.Stream;

/** One statement of a section. */
public sealed interface Entry
        permits Allergy, Problem, Medication, Procedure, Device, Immunization, Observation, Absence, OtherEntry {
    Assertion assertion();

    /** The same entry, meant otherwise. */
    Entry with(Assertion changed);

    /** Every coded value of the entry, of what stands around it too, absent ones left out. */
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

    /** What is there, with its qualifiers. */
    static Stream<Coded> present(List<Coded> values) {
        return values.stream().flatMap(Coded::withinIt);
    }

    /** What is there, with its qualifiers. */
    static Stream<Coded> present(Coded... values) {
        return Stream.of(values).flatMap(Coded::withinIt);
    }
}
