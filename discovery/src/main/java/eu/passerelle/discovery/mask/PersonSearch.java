package eu.passerelle.discovery.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a person is identified: one of the alternatives is filled in, and the common fields.
 *
 * @param sufficient positions in {@code fields(0)}; where several groups are named, one of them must be filled in
 *     (legacy masks); empty where the fields themselves say whether they are mandatory
 */
public record PersonSearch(
        MaskScope scope,
        List<Alternative> alternatives,
        List<MaskField> commonFields,
        List<Set<Integer>> sufficient,
        Optional<CardPicture> picture) {
    public PersonSearch {
        alternatives = List.copyOf(alternatives);
        commonFields = List.copyOf(commonFields);
        sufficient = sufficient.stream().map(Set::copyOf).toList();
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a search without fields");
        }
    }

    /** For all services, without a picture. */
    public PersonSearch(List<Alternative> alternatives, List<MaskField> commonFields) {
        this(MaskScope.ALL, alternatives, commonFields, List.of(), Optional.empty());
    }

    /**
     * A group of fields of which the professional fills this one or another.
     *
     * @param name as the country wrote it; empty where it gave none
     * @param scope for which service it is meant
     */
    public record Alternative(String name, MaskScope scope, List<MaskField> fields) {
        public Alternative {
            fields = List.copyOf(fields);
        }

        public Alternative(String name, List<MaskField> fields) {
            this(name, MaskScope.ALL, fields);
        }
    }

    /** The fields of one alternative and the common ones, in the order of the form. */
    public List<MaskField> fields(int alternative) {
        return Stream.concat(alternatives.get(alternative).fields().stream(), commonFields.stream())
                .toList();
    }

    /**
     * Groups of positions in {@code fields(alternative)} of which one must be filled in; empty where mandatory fields
     * say it all. Where every field is optional, one is needed: a question must hold something.
     */
    public List<Set<Integer>> sufficient(int alternative) {
        List<MaskField> fields = fields(alternative);
        if (fields.stream().anyMatch(MaskField::mandatory)) {
            return List.of();
        }
        if (alternative == 0 && !sufficient.isEmpty()) {
            return sufficient;
        }
        List<Set<Integer>> each = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isSecret()) {
                each.add(Set.of(i));
            }
        }
        return each;
    }

    /** Without the alternatives of another service. */
    PersonSearch of(MaskScope service) {
        List<Alternative> own = alternatives.stream()
                .filter(alternative -> alternative.scope().serves(service))
                .toList();
        return own.isEmpty() || own.size() == alternatives.size()
                ? this
                : new PersonSearch(scope, own, commonFields, sufficient, picture);
    }
}
