package eu.passerelle.portal.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry on the screen.
 *
 * @param title what it is about
 * @param chips its assertion status in words, the ones that turn its meaning round first
 * @param sourceText what the narrative of the source says of it; in the drawer
 * @param language of the source text
 * @param anchor of the entry of the source, such as {@code s3e2}; empty where there is none. Several cards may share it
 * @param texts ids of the pieces of narrative that say the same
 * @param against what the narrative lists although the entry is negated (hazard H06)
 */
public record Card(
        Term title,
        List<Chip> chips,
        List<Fact> facts,
        String sourceText,
        String language,
        String anchor,
        List<String> texts,
        Optional<String> against) {
    public Card {
        chips = List.copyOf(chips);
        facts = List.copyOf(facts);
        texts = List.copyOf(texts);
    }

    /** Of no entry. */
    public Card(Term title, List<Chip> chips, List<Fact> facts) {
        this(title, chips, facts, "", "", "", List.of(), Optional.empty());
    }

    public Card contradicted(Optional<String> line) {
        return new Card(title, chips, facts, sourceText, language, anchor, texts, line);
    }

    /** How loud a chip is; the words say the same. */
    public enum Tone {
        NEUTRAL,
        WARN,
        STOP
    }

    /** A status in words. */
    public record Chip(Tone tone, Term term) {}

    /**
     * A label and its values.
     *
     * @param detail whether it is small print
     */
    public record Fact(Term label, List<Term> values, boolean detail) {
        public Fact {
            values = List.copyOf(values);
        }

        public Fact(Term label, List<Term> values) {
            this(label, values, false);
        }
    }

    /** What is read first. */
    public List<Fact> essential() {
        return facts.stream().filter(fact -> !fact.detail()).toList();
    }

    /** What stands below it in small print: who said so, what the source adds. */
    public List<Fact> details() {
        return facts.stream().filter(Fact::detail).toList();
    }

    /** What the drawer explains. */
    public List<Term> evidence() {
        return Stream.of(
                        Stream.of(title),
                        chips.stream().map(Chip::term),
                        facts.stream().flatMap(fact -> Stream.concat(Stream.of(fact.label()), fact.values().stream())))
                .flatMap(terms -> terms)
                .filter(term -> term.evidence().isPresent())
                .toList();
    }

    /** Where its drawer is found in the page. */
    public String evidenceAnchor() {
        return "evidence-" + anchor;
    }

    public boolean notTranslated() {
        return title.mark() == Term.Mark.NOT_TRANSLATED;
    }
}
