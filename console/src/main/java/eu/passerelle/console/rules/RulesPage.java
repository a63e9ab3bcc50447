package eu.passerelle.console.rules;

import eu.passerelle.console.pages.Frame;
import java.util.List;

/**
 * The rules on one day, for one kind of document.
 *
 * @param findings what is wrong with the files now
 * @param builtIn whether no file is in force on that day
 * @param kind of the documents, as a word and by name
 * @param day as a form writes it, and in words
 */
public record RulesPage(
        Frame frame,
        List<Version> versions,
        List<String> findings,
        boolean builtIn,
        List<Choice> kinds,
        Choice kind,
        String day,
        String dayInWords,
        List<String> roles,
        List<Row> rows) {
    public RulesPage {
        versions = List.copyOf(versions);
        findings = List.copyOf(findings);
        kinds = List.copyOf(kinds);
        roles = List.copyOf(roles);
        rows = List.copyOf(rows);
    }

    /** @param state IN_FORCE, COMING or OVER, on the day of the page */
    public record Version(String name, String validFrom, String issuedBy, String source, String link, String state) {}

    /** Something to choose. */
    public record Choice(String word, String name) {}

    /** A country. */
    public record Row(String code, String country, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What holds for one role.
     *
     * @param reason why it is not offered; empty where it is
     * @param source of what weighs most here: of the refusal, else of the agreement
     */
    public record Cell(
            String role,
            boolean offered,
            String reason,
            String agreement,
            boolean emergency,
            String source,
            List<Line> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One item, and where it comes from.
     *
     * @param rule whether a rule decided, and not the default
     * @param link empty where there is none
     */
    public record Line(String item, String sentence, boolean rule, String provenance, String source, String link) {}
}
