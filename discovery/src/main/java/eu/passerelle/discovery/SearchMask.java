package eu.passerelle.discovery;

import eu.passerelle.border.CountryCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a professional abroad fills in to identify a citizen of a country (International Search Mask): one of the
 * alternatives, and all common fields.
 */
public record SearchMask(
        CountryCode country,
        List<Alternative> alternatives,
        List<MaskField> commonFields,
        List<MaskField> documentKeys) {
    public SearchMask {
        alternatives = List.copyOf(alternatives);
        commonFields = List.copyOf(commonFields);
        documentKeys = List.copyOf(documentKeys);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("search mask of " + country + " has no fields");
        }
    }

    /** A group of fields of which the professional fills this one or another. */
    public record Alternative(String name, List<MaskField> fields) {
        public Alternative {
            fields = List.copyOf(fields);
        }
    }

    /** The fields of one alternative and the common ones, in the order of the form. */
    public List<MaskField> fields(int alternative) {
        return Stream.concat(alternatives.get(alternative).fields().stream(), commonFields.stream())
                .toList();
    }
}
