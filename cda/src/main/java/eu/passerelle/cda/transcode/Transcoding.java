package eu.passerelle.cda.transcode;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Note;
import java.util.List;

/** What became of a document on its way to the pivot. */
public sealed interface Transcoding {
    /**
     * The pivot.
     *
     * @param bytes UTF-8; the given array itself when nothing had to change
     * @param notes what travels beside the document as warnings; they hold no content
     */
    record Transcoded(byte[] bytes, List<Note> notes) implements Transcoding {
        public Transcoded {
            notes = List.copyOf(notes);
        }

        @Override
        public String toString() {
            return "Transcoded[" + bytes.length + " bytes, " + notes.size() + " notes]";
        }
    }

    /** The document is not sent. The text is English, for operators of both countries, and holds no content. */
    record Refused(ErrorCode error, String text) implements Transcoding {}
}
