package eu.passerelle.border;

import java.util.List;

/** What a country of affiliation answers when asked for documents. */
public sealed interface DocumentList {
    /** At least one document. */
    record Found(List<DocumentEntry> entries, List<Note> notes) implements DocumentList {
        public Found {
            entries = List.copyOf(entries);
            notes = List.copyOf(notes);
        }
    }

    /** There is none of the asked kinds. */
    record None(Refusal refusal) implements DocumentList {}

    record Refused(Refusal refusal) implements DocumentList {}
}
