package eu.passerelle.affiliation;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Note;
import java.util.List;

/** Turns a document of the country into the pivot of the network, by the terminology release in force. */
public interface Pivot {
    Outcome of(byte[] document);

    /** What became of it. */
    sealed interface Outcome {}

    record Ready(byte[] document, List<Note> notes) implements Outcome {
        public Ready {
            notes = List.copyOf(notes);
        }
    }

    /** A required code has no mapping, or the document is none: it is not sent. */
    record Refused(ErrorCode code, String text) implements Outcome {}
}
