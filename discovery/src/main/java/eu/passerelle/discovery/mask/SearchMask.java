package eu.passerelle.discovery.mask;

import eu.passerelle.border.CountryCode;
import java.util.List;
import java.util.Optional;

/**
 * What a professional abroad fills in to identify a citizen of a country, and to open documents (International Search
 * Mask).
 *
 * @param patientSearches one in all masks seen; several where a country asks differently for each service
 * @param nextOfKinSearch how the person who answers for the patient is identified; kept, not asked yet
 * @param findings what is odd about the mask
 */
public record SearchMask(
        CountryCode country,
        List<PersonSearch> patientSearches,
        Optional<PersonSearch> nextOfKinSearch,
        List<DocumentSearch> documentSearches,
        List<MaskFinding> findings) {
    public SearchMask {
        patientSearches = List.copyOf(patientSearches);
        documentSearches = List.copyOf(documentSearches);
        findings = List.copyOf(findings);
        if (patientSearches.isEmpty()) {
            throw new IllegalArgumentException("search mask of " + country + " has no fields");
        }
    }

    /** Without anything odd. */
    public SearchMask(CountryCode country, PersonSearch patientSearch, List<DocumentSearch> documentSearches) {
        this(country, List.of(patientSearch), Optional.empty(), documentSearches, List.of());
    }

    /**
     * What is asked for a service. The search of its scope is taken, else the one for all services, else whatever there
     * is (countries publish a single mask of scope EP); alternatives of another service are left out unless nothing else
     * is there.
     */
    public MaskForm form(MaskScope service) {
        PersonSearch search = ofScope(service)
                .or(() -> ofScope(MaskScope.ALL))
                .orElse(patientSearches.getFirst())
                .of(service);
        List<MaskField> keys = documentSearches.stream()
                .filter(documents -> documents.scope().serves(service))
                .flatMap(documents -> documents.fields().stream())
                .toList();
        return new MaskForm(search, keys);
    }

    private Optional<PersonSearch> ofScope(MaskScope scope) {
        return patientSearches.stream()
                .filter(search -> search.scope() == scope)
                .findFirst();
    }
}
