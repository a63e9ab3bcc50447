package eu.passerelle.national;

import eu.passerelle.border.PatientId;
import eu.passerelle.trust.Authority;
import java.util.List;
import java.util.Optional;

/**
 * Where patient summaries come from: in the pivot's structure, with the codes and words of the country.
 *
 * <p>Contract: what {@link #list} offers, {@link #fetch} gives, under the same unique id and for the same patient only;
 * the structured form and its PDF twin say the same. Throws {@link NationalSystemUnavailable} when the source does not
 * answer.
 */
public interface SummarySource {
    /** The summaries of a patient, newest first; empty where there are none. */
    List<NationalEntry> list(Authority authority, PatientId patient);

    Optional<NationalDocument> fetch(Authority authority, PatientId patient, String documentUniqueId);
}
