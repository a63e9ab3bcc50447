package eu.passerelle.cda.ledger;

/** What became of a statement of the source. Anchors are those of {@link eu.passerelle.clinical.entry.Origin}. */
public sealed interface Fate {
    /** It has its place in an entry, or an entry refers to it. */
    record Shown(String anchor) implements Fate {}

    /** It is shown, with the mark that it could not be read as what it is. */
    record Marked(String anchor, Why why) implements Fate {}

    /** Only the narrative of a section says it; sections are counted from 1. */
    record NarrativeOnly(int section) implements Fate {}

    /** The patient, or the law of the country, holds it back. */
    record RemovedByPatient() implements Fate {}

    /** It is not in what was read. */
    record Lost() implements Fate {}

    /** Why a statement is marked. */
    enum Why {
        /** A further statement of the source: it has no place of its own in its entry. */
        FURTHER,
        /** A national term without mapping. */
        UNMAPPED,
        /** A value or a date that cannot be read. */
        UNREADABLE,
        /** Part of an entry whose form is not known. */
        UNKNOWN_FORM
    }
}
