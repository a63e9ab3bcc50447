package eu.passerelle.border;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * ITI-38, FindDocuments: which documents of these kinds are there?
 *
 * @param unknownClassCodes class codes of the request that the network does not know: refused by name
 */
public record DocumentQuery(
        PatientId patient, List<DocumentKind> kinds, List<String> unknownClassCodes, DocumentFilter filter) {
    public DocumentQuery {
        kinds = List.copyOf(kinds);
        unknownClassCodes = List.copyOf(unknownClassCodes);
    }

    public static DocumentQuery of(PatientId patient, DocumentKind kind) {
        return new DocumentQuery(patient, List.of(kind), List.of(), DocumentFilter.NONE);
    }

    /** The filters of original clinical documents: size in bytes, creation time. */
    public record DocumentFilter(
            OptionalLong maximumSize, Optional<Instant> createdBefore, Optional<Instant> createdAfter) {
        public static final DocumentFilter NONE =
                new DocumentFilter(OptionalLong.empty(), Optional.empty(), Optional.empty());
    }
}
