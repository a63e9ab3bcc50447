package eu.passerelle.national.restriction;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.summary.SectionKind;

/** One thing a patient keeps back. */
public sealed interface Hidden {
    /** All statements of a section, wherever else they are mentioned. */
    record WholeSection(SectionKind kind) implements Hidden {}

    /** The statement with an identifier of the national record. */
    record StatementWithId(InstanceId id) implements Hidden {}

    /** Every statement about something: a problem, an allergen, a medicine by its code, in any section. */
    record StatementsAbout(Code code) implements Hidden {}

    /** A document of the national record that summaries are made from. */
    record SourceDocument(InstanceId id) implements Hidden {}

    /** Everything an organisation recorded. */
    record Provider(InstanceId organisation) implements Hidden {}

    /** The summary as such: there is none. */
    record WholeSummary() implements Hidden {}
}
