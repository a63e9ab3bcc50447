package eu.passerelle.discovery.mask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked for one service: how to identify the patient, and the keys of documents that the patient hands over.
 * Positions of fields count through {@link #fields}.
 */
public record MaskForm(PersonSearch search, List<MaskField> documentKeys) {
    public MaskForm {
        documentKeys = List.copyOf(documentKeys);
    }

    public List<PersonSearch.Alternative> alternatives() {
        return search.alternatives();
    }

    /** The fields of one alternative, then the common ones, then the keys of documents. */
    public List<MaskField> fields(int alternative) {
        return Stream.concat(search.fields(alternative).stream(), documentKeys.stream())
                .toList();
    }

    /** Every field, of all alternatives. */
    public Stream<MaskField> all() {
        return Stream.concat(
                search.alternatives().stream().flatMap(each -> each.fields().stream()),
                Stream.concat(search.commonFields().stream(), documentKeys.stream()));
    }

    public Optional<CardPicture> picture() {
        return search.picture();
    }
}
