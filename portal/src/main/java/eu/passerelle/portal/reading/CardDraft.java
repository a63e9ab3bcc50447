package eu.passerelle.portal.reading;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.portal.reading.Card.Chip;
import eu.passerelle.portal.reading.Card.Fact;
import eu.passerelle.portal.reading.Card.Tone;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A card while it is being filled; what is not there leaves no trace. */
final class CardDraft {
    private static final Set<String> MEANS_NOT = Set.of("410516002", "723511001", "refuted", "entered-in-error");
    private static final Set<String> MEANS_OVER = Set.of("73425007", "413322009", "inactive", "resolved", "remission");

    /** What every statement is that was made and holds: no card says it. */
    private static final Set<String> AS_USUAL = Set.of("", "active", "completed", "normal");

    /** Facts that one understands without their label, where all stands in one line. */
    private static final List<String> PLAIN = List.of("dose", "frequency", "route", "when", "period", "result");

    private final Terms terms;
    private final Words words;
    private final Dates dates;
    private final People people;
    private final List<Chip> chips = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    CardDraft(Terms terms) {
        this.terms = terms;
        this.words = terms.words();
        this.dates = new Dates(words);
        this.people = new People(terms);
    }

    /** Hazard H06: negation, intention and status first, in words. */
    CardDraft assertion(Assertion assertion, boolean intentionIsNormal) {
        if (assertion.negated()) {
            chip(Tone.STOP, words.say("status.negated"));
        }
        if (assertion.isPlanned() && !(intentionIsNormal && assertion.mood().equals("INT"))) {
            chip(Tone.WARN, words.say("status.planned"));
        }
        status("status.", assertion.status(), Tone.WARN);
        status("status.concern.", assertion.concernStatus(), Tone.NEUTRAL);
        return this;
    }

    /** A status that nobody knows is told as it is written. */
    private void status(String prefix, String status, Tone tone) {
        Optional<String> known = words.find(prefix + status);
        if (known.isPresent()) {
            chip(tone, known.get());
        } else if (!AS_USUAL.contains(status)) {
            chips.add(new Chip(tone, Term.foreign(status, "")));
        }
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
        return narrower(coded);
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
            plain(key, dates.of(period));
        } else {
            period.nullFlavor().ifPresent(flavor -> fact(key, Term.absent(terms.reason(flavor))));
        }
        int open = count();
        return fact(Term.plain(words.say("said.ends")), terms.openEnds(period)).details(open);
    }

    CardDraft when(String key, Optional<PartialDate> date) {
        return date.map(stated -> plain(key, dates.of(stated))).orElse(this);
    }

    /** By name; what else is said of a person is left to the section. */
    CardDraft authors(String key, List<Author> authors) {
        plain(
                key,
                String.join(
                        "; ",
                        authors.stream()
                                .map(CardDraft::who)
                                .filter(name -> !name.isEmpty())
                                .toList()));
        int details = count();
        for (Author author : authors) {
            String who = who(author);
            fact(Term.plain(who.isEmpty() ? words.say("fact." + key) : who), people.about(author));
        }
        return details(details);
    }

    /** A person, a device or an organisation, by name. */
    static String who(Author author) {
        return People.name(author);
    }

    List<Fact> facts() {
        return facts;
    }

    Card done(Term title, Assertion assertion) {
        int own = facts.size();
        new Surroundings(terms, this).say(assertion);
        details(own);
        return new Card(
                instead(title, assertion),
                chips,
                facts,
                assertion.text(),
                terms.documentLanguage(),
                assertion.context().origin().anchor(),
                Stream.concat(Stream.of(assertion.anchor()), assertion.moreAnchors().stream())
                        .filter(id -> !id.isEmpty())
                        .toList(),
                Optional.empty());
    }

    /** Of a statement below another one: all that it says, without a title; words of its own that no narrative holds too. */
    List<Term> inOneLine(Assertion assertion) {
        if (assertion.anchor().isEmpty()) {
            foreign("comment", assertion.text());
        }
        Card card = done(Term.plain(""), assertion);
        List<Term> said = new ArrayList<>();
        card.chips().forEach(chip -> said.add(chip.term()));
        Set<String> plain = PLAIN.stream().map(key -> words.say("fact." + key)).collect(Collectors.toSet());
        for (Fact fact : card.facts()) {
            List<Term> values = new ArrayList<>(fact.values());
            if (!plain.contains(fact.label().text())) {
                values.set(0, values.getFirst().after(words.label(fact.label().text()) + " "));
            }
            said.addAll(values);
        }
        return said;
    }

    /** Why the whole entry says nothing: in place of what it would be about, or beside it. */
    private Term instead(Term title, Assertion assertion) {
        if (assertion.nullFlavor().isEmpty()) {
            return title;
        }
        Term why = Term.absent(terms.reason(assertion.nullFlavor().get()));
        if (title.text().equals(words.say("term.notStated")) || title.text().equals(why.text())) {
            return why;
        }
        chips.add(new Chip(Tone.WARN, why));
        return title;
    }
}
