package eu.passerelle.portal.reading;

import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.ExternalReference;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.portal.reading.Card.Chip;
import eu.passerelle.portal.reading.Card.Fact;
import eu.passerelle.portal.reading.Card.Tone;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Latin;
import eu.passerelle.portal.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A card while it is being filled; what is not there leaves no trace. */
final class CardDraft {
    private static final Set<String> MEANS_NOT = Set.of("410516002", "723511001", "refuted", "entered-in-error");
    private static final Set<String> MEANS_OVER = Set.of("73425007", "413322009", "inactive", "resolved", "remission");

    private final Terms terms;
    private final Words words;
    private final Dates dates;
    private final List<Chip> chips = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    CardDraft(Terms terms) {
        this.terms = terms;
        this.words = terms.words();
        this.dates = new Dates(words);
    }

    /** Hazard H06: negation, intention and status first, in words. */
    CardDraft assertion(Assertion assertion, boolean intentionIsNormal) {
        if (assertion.negated()) {
            chip(Tone.STOP, words.say("status.negated"));
        }
        if (assertion.isPlanned() && !intentionIsNormal) {
            chip(Tone.WARN, words.say("status.planned"));
        }
        words.find("status." + assertion.status()).ifPresent(text -> chip(Tone.WARN, text));
        words.find("status.concern." + assertion.concernStatus()).ifPresent(text -> chip(Tone.NEUTRAL, text));
        return this;
    }

    CardDraft chip(Tone tone, String text) {
        chips.add(new Chip(tone, Term.plain(text)));
        return this;
    }

    CardDraft chip(Coded coded) {
        if (coded.isPresent()) {
            String code = coded.code()
                    .map(known -> known.value().toLowerCase(java.util.Locale.ROOT))
                    .orElse("");
            Tone tone = MEANS_NOT.contains(code) ? Tone.STOP : MEANS_OVER.contains(code) ? Tone.WARN : Tone.NEUTRAL;
            chips.add(new Chip(tone, terms.of(coded)));
        }
        return this;
    }

    CardDraft fact(String key, Coded coded) {
        return coded.isPresent() || !coded.qualifiers().isEmpty()
                ? fact(Term.plain(words.say("fact." + key)), terms.withQualifiers(coded))
                : this;
    }

    CardDraft fact(String key, List<Coded> coded) {
        return fact(
                Term.plain(words.say("fact." + key)),
                coded.stream().map(terms::withQualifiers).flatMap(List::stream).toList());
    }

    /** What narrows the code that the title says, such as the side of the body. */
    CardDraft narrower(Coded title) {
        return fact(Term.plain(words.say("fact.narrower")), terms.qualifiers(title));
    }

    CardDraft fact(String key, Term... values) {
        return fact(Term.plain(words.say("fact." + key)), List.of(values));
    }

    CardDraft facts(String key, List<Term> values) {
        return fact(Term.plain(words.say("fact." + key)), values);
    }

    CardDraft fact(Term label, List<Term> values) {
        List<Term> said = values.stream().filter(term -> !term.isEmpty()).toList();
        if (!said.isEmpty()) {
            facts.add(new Fact(label, said));
        }
        return this;
    }

    /** What was said since the given number of facts is left to the section. */
    CardDraft details(int since) {
        for (int i = since; i < facts.size(); i++) {
            facts.set(i, new Fact(facts.get(i).label(), facts.get(i).values(), true));
        }
        return this;
    }

    int count() {
        return facts.size();
    }

    /** Names and other words that belong to no language. */
    CardDraft plain(String key, String text) {
        return text.isBlank() ? this : fact(key, Term.plain(text));
    }

    /** Words of the author. */
    CardDraft foreign(String key, String text) {
        return text.isBlank() ? this : fact(key, Term.foreign(text, terms.documentLanguage()));
    }

    CardDraft when(String key, Period period) {
        if (period.isPresent()) {
            return plain(key, dates.of(period));
        }
        return period.nullFlavor()
                .map(flavor -> fact(key, Term.absent(terms.reason(flavor))))
                .orElse(this);
    }

    CardDraft when(String key, Optional<PartialDate> date) {
        return date.map(stated -> plain(key, dates.of(stated))).orElse(this);
    }

    CardDraft authors(String key, List<Author> authors) {
        return plain(
                key,
                String.join(
                        "; ",
                        authors.stream()
                                .map(CardDraft::who)
                                .filter(name -> !name.isEmpty())
                                .toList()));
    }

    /** Given name first; Greek and Cyrillic ones in Latin letters as well. */
    static String name(PersonName name) {
        String own = (name.given() + " " + name.family()).strip();
        return Latin.of(own).map(latin -> own + " (" + latin + ")").orElse(own);
    }

    /** A person, a device or an organisation, by name. */
    static String who(Author author) {
        String person = author.name().map(CardDraft::name).orElse(author.device());
        String organisation = author.organisation().map(Organisation::name).orElse("");
        return person.isEmpty() || organisation.isEmpty() ? person + organisation : person + ", " + organisation;
    }

    List<Fact> facts() {
        return facts;
    }

    Card done(Term title, Assertion assertion) {
        Context context = assertion.context();
        int own = facts.size();
        authors("author", assertion.provenance());
        authors("informant", context.informants());
        String followed = context.concernWhen().isPresent() ? dates.of(context.concernWhen()) : "";
        boolean saidBefore = facts.stream()
                .flatMap(fact -> fact.values().stream())
                .anyMatch(value -> value.text().equals(followed));
        plain("followed", saidBefore ? "" : followed);
        fact(
                Term.plain(words.say("fact.reference")),
                context.references().stream().map(this::reference).toList());
        Values values = new Values(terms);
        for (Further further : context.further()) {
            List<Term> said = new ArrayList<>();
            if (further.kind() == Further.Kind.NEGATED) {
                said.add(Term.plain(words.say("status.negated")));
            } else {
                said.addAll(values.of(List.of(further.value())));
            }
            fact(Term.plain(words.say("fact.further", lastNames(further.path()))), said);
        }
        details(own);
        return new Card(
                title,
                chips,
                facts,
                assertion.text(),
                terms.documentLanguage(),
                context.origin().anchor(),
                Stream.concat(Stream.of(assertion.anchor()), assertion.moreAnchors().stream())
                        .filter(id -> !id.isEmpty())
                        .toList(),
                Optional.empty());
    }

    /** The address is shown and never linked: nothing of a foreign document is opened by a click here. */
    private Term reference(ExternalReference reference) {
        String said = reference.address();
        if (said.isBlank() && !reference.ids().isEmpty()) {
            InstanceId id = reference.ids().getFirst();
            said = id.extension().isEmpty() ? id.root() : id.extension();
        }
        return said.isBlank() ? terms.of(reference.code()) : Term.foreign(said, "");
    }

    private static String lastNames(String path) {
        String[] names = path.split("[/›> ]+");
        return names.length < 2 ? path : names[names.length - 2] + " " + names[names.length - 1];
    }
}
