package eu.passerelle.border;

import java.util.List;

/**
 * ITI-55, PRPA_IN201305UV02: who is this? Every identifier that the partner's search mask asks for is one entry.
 *
 * @param receiver the contact point that is asked, as the message names it
 * @param identifiers complete identifiers, in the order asked
 * @param incompleteRoots roots of identifiers that came without a value: a partner's slip, refused as malformed
 * @param demographics what is known besides the identifiers
 */
public record IdentificationQuery(
        HomeCommunityId sender,
        HomeCommunityId receiver,
        List<PatientId> identifiers,
        List<String> incompleteRoots,
        Demographics demographics) {
    public IdentificationQuery {
        identifiers = List.copyOf(identifiers);
        incompleteRoots = List.copyOf(incompleteRoots);
    }
}
