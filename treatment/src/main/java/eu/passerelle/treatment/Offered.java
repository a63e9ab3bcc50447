package eu.passerelle.treatment;

import eu.passerelle.border.Note;
import java.util.List;

/**
 * What country A has of a patient, as its list said.
 *
 * @param summaries at least one
 * @param notes of the country beside the list
 */
public record Offered(List<SummaryOffer> summaries, List<Note> notes) {
    public Offered {
        summaries = List.copyOf(summaries);
        notes = List.copyOf(notes);
    }

    /** Whether the professional has to choose. */
    public boolean several() {
        return summaries.size() > 1;
    }
}
