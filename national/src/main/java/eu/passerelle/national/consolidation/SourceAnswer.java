package eu.passerelle.national.consolidation;

import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.summary.PatientSummary;

/** What one national source said when it was asked about a patient. */
public sealed interface SourceAnswer {
    /** Who answers for the source; it must have a name. */
    Organisation source();

    record Recorded(Organisation source, PatientSummary summary) implements SourceAnswer {}

    /** The source holds nothing about the patient: that is not the statement that there is nothing. */
    record NothingRecorded(Organisation source) implements SourceAnswer {}

    /** The source could not be asked: what it holds is not known. */
    record NoAnswer(Organisation source) implements SourceAnswer {}
}
