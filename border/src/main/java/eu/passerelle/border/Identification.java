package eu.passerelle.border;

import java.util.List;
import java.util.Optional;

/** What a country of affiliation answers when asked who somebody is. Never a list to choose from. */
public sealed interface Identification {
    /**
     * Exactly one person. The id may differ from the one asked: this one is used from now on.
     *
     * @param notes what the reader of the answer had to mend, for people
     */
    record Identified(PatientId patient, Demographics demographics, List<Note> notes) implements Identification {
        public Identified {
            notes = List.copyOf(notes);
        }
    }

    /** Nobody fits. */
    record NoMatch(Refusal refusal) implements Identification {}

    /** Several fit: one more detail is needed. */
    record MoreDetailsNeeded(Refusal refusal) implements Identification {}

    /** Refused, and why; the reason is missing where the partner gave none. */
    record Refused(Refusal refusal, Optional<IdentificationReason> reason) implements Identification {}
}
