package eu.passerelle.portal.summary;

import eu.passerelle.portal.consultation.ProblemPanel;
import java.util.List;
import java.util.Optional;

/** P5 where the country has several summaries: which one? Newest first. */
public record ChoicePage(ReadingFrame around, List<Row> rows, Optional<ProblemPanel> problem) {
    public ChoicePage {
        rows = List.copyOf(rows);
    }

    /**
     * One summary.
     *
     * @param place in the country's list: the answer
     * @param date in words
     * @param type what it consists of, in words
     */
    public record Row(int place, String title, String date, String authors, String language, String type) {}
}
