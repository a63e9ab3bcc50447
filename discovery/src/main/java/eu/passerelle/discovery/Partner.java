package eu.passerelle.discovery;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.mask.SearchMask;
import eu.passerelle.trust.TrustedPartner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A country of the network as this node knows it: who it is, where it answers, which certificates it holds, what it
 * serves.
 *
 * @param endpoints empty for a partner that only asks
 * @param languages of its patients, the main one first
 * @param deadline how long a step of a user may wait for it
 * @param searchMask empty for a partner that only asks
 */
public record Partner(
        CountryCode country,
        String name,
        HomeCommunityId homeCommunityId,
        Optional<Endpoints> endpoints,
        TrustedPartner trusted,
        Set<DocumentKind> services,
        List<LanguageTag> languages,
        Duration deadline,
        Optional<SearchMask> searchMask) {
    public Partner {
        services = Set.copyOf(services);
        languages = List.copyOf(languages);
    }

    /** Where the three services of a contact point are; list and retrieve share one. */
    public record Endpoints(URI xcpd, URI xca, URI xdr) {}

    /** Whether this node can ask it for a kind of document. */
    public boolean serves(DocumentKind kind) {
        return endpoints.isPresent() && searchMask.isPresent() && services.contains(kind);
    }
}
