package eu.passerelle.portal.reading;

import eu.passerelle.portal.reading.Card.Chip;
import eu.passerelle.portal.reading.Card.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * One entry in a line or two: what must be known of it at once. The whole of it stands in its section.
 *
 * @param title what it is about
 * @param beside what belongs to the title, such as strength and form
 * @param chips status in words; "active" is what this list means and is left out
 * @param facts their labels are empty where the value says by itself what it is
 * @param anchor of the entry in its section; empty where it has none
 * @param contradicted whether the text of the country says the opposite (hazard H06)
 */
public record GlanceLine(
        Term title, List<Term> beside, List<Chip> chips, List<Fact> facts, String anchor, boolean contradicted) {
    public GlanceLine {
        beside = List.copyOf(beside);
        chips = List.copyOf(chips);
        facts = List.copyOf(facts);
    }

    /** The chips that say that it is over, or not so: for the list of those that are. */
    public List<Chip> loud() {
        List<Chip> loud =
                chips.stream().filter(chip -> chip.tone() != Card.Tone.NEUTRAL).toList();
        return loud.isEmpty() ? chips : loud;
    }

    /** Whether its status is a warning, or the country contradicts itself: then it is never left to the section. */
    boolean warns() {
        return contradicted || chips.stream().anyMatch(chip -> chip.tone() != Card.Tone.NEUTRAL);
    }

    /** Whether a term of it stands for an original that it is not stated to match exactly (hazard H10). */
    boolean isInexact() {
        return Stream.of(
                        Stream.of(title),
                        beside.stream(),
                        chips.stream().map(Chip::term),
                        facts.stream().flatMap(fact -> fact.values().stream()))
                .flatMap(terms -> terms)
                .anyMatch(term -> term.original().isPresent());
    }

    public boolean notTranslated() {
        return title.mark() == Term.Mark.NOT_TRANSLATED;
    }
}
