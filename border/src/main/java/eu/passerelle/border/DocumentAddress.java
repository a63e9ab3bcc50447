package eu.passerelle.border;

/**
 * Where one document is: the three ids of ITI-39, exactly as listed. Unique ids are opaque. The home community may be
 * missing in a partner's request; it is then the contact point that was asked.
 */
public record DocumentAddress(HomeCommunityId home, String repositoryUniqueId, String documentUniqueId) {
    public DocumentAddress {
        if (documentUniqueId.isBlank()) {
            throw new IllegalArgumentException("document unique id is empty");
        }
    }
}
