package eu.passerelle.portal.reading;

import eu.passerelle.portal.reading.Card.Chip;
import eu.passerelle.portal.reading.Card.Fact;
import java.util.List;

/**
 * One entry in a line or two: what must be known of it at once. The whole of it stands in its section.
 *
 * @param title what it is about
 * @param beside what belongs to the title, such as strength and form
 * @param chips status in words; "active" is what this list means and is left out
 * @param facts with their labels
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

    public boolean notTranslated() {
        return title.mark() == Term.Mark.NOT_TRANSLATED;
    }
}
