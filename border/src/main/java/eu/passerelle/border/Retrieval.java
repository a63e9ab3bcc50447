package eu.passerelle.border;

import java.util.List;

/** What a country of affiliation answers when asked for one document. */
public sealed interface Retrieval {
    record Retrieved(Document document, List<Note> notes) implements Retrieval {
        public Retrieved {
            notes = List.copyOf(notes);
        }
    }

    /** No such document for this person. */
    record Missing(Refusal refusal) implements Retrieval {}

    /** Refused: one or more codes, the decisive one first. */
    record Refused(Refusal refusal, List<Note> notes) implements Retrieval {
        public Refused {
            notes = List.copyOf(notes);
        }
    }
}
