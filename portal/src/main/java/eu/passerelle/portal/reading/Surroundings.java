package eu.passerelle.portal.reading;

import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.ExternalReference;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands around a statement: who said so, how long it was followed, documents elsewhere, what the source adds. */
final class Surroundings {
    private final Terms terms;
    private final Words words;
    private final Dates dates;
    private final CardDraft draft;

    Surroundings(Terms terms, CardDraft draft) {
        this.terms = terms;
        this.words = terms.words();
        this.dates = new Dates(words);
        this.draft = draft;
    }

    void say(Assertion assertion) {
        Context context = assertion.context();
        draft.authors("author", assertion.provenance());
        draft.authors("informant", context.informants());
        followed(context.concernWhen());
        draft.fact(
                Term.plain(words.say("fact.reference")),
                context.references().stream().flatMap(this::reference).toList());
        Values values = new Values(terms);
        for (Further further : context.further()) {
            List<Term> said = further.kind() == Further.Kind.NEGATED
                    ? List.of(Term.plain(words.say("status.negated")))
                    : values.of(List.of(further.value()));
            draft.fact(Term.plain(words.say("fact.further", lastNames(further.path()))), said);
        }
    }

    /** How long a concern was followed is as a rule how long the illness lasted: not said twice. */
    private void followed(Period concern) {
        boolean onlyBegun = concern.to().isEmpty() && concern.width().isEmpty();
        Set<String> same = Stream.concat(
                        Stream.of(dates.of(concern)), concern.from().filter(begun -> onlyBegun).map(dates::of).stream())
                .collect(Collectors.toSet());
        if (draft.facts().stream()
                .flatMap(fact -> fact.values().stream())
                .noneMatch(value -> same.contains(value.text()))) {
            draft.when("followed", concern);
        }
    }

    /** The address is shown and never linked: nothing of a foreign document is opened by a click here. */
    private Stream<Term> reference(ExternalReference reference) {
        String said = reference.address();
        if (said.isBlank() && !reference.ids().isEmpty()) {
            InstanceId id = reference.ids().getFirst();
            said = id.extension().isEmpty() ? id.root() : id.extension();
        }
        return Stream.concat(
                terms.withQualifiers(reference.code()).stream(),
                said.isBlank() ? Stream.empty() : Stream.of(Term.foreign(said, "")));
    }

    private static String lastNames(String path) {
        String[] names = path.split("[/›> ]+");
        return names.length < 2 ? path : names[names.length - 2] + " " + names[names.length - 1];
    }
}
