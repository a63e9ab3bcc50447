package eu.passerelle.clinical.narrative;

import java.util.List;
import java.util.Set;

/**
 * A piece of narrative. {@code id} is the XML ID that entries refer to; empty where there is none. Whatever the source
 * writes that has no place here is kept as its text.
 */
public sealed interface NarrativeNode {
    /** How text looks, where that carries meaning. */
    enum Style {
        BOLD,
        ITALIC,
        UNDERLINE,
        SUPERSCRIPT,
        SUBSCRIPT,
        /** Was taken out by the author: shown struck through, never as valid. */
        DELETED,
        INSERTED
    }

    /** Characters, white space as in the source. */
    record Text(String value) implements NarrativeNode {}

    /** A line break. */
    record Break() implements NarrativeNode {}

    /** A run of text, with styles or an ID. */
    record Run(String id, Set<Style> styles, List<NarrativeNode> children) implements NarrativeNode {
        public Run {
            styles = Set.copyOf(styles);
            children = List.copyOf(children);
        }
    }

    /** A paragraph; the caption may be empty. */
    record Paragraph(String id, String caption, List<NarrativeNode> children) implements NarrativeNode {
        public Paragraph {
            children = List.copyOf(children);
        }
    }

    /** A list. */
    record Listing(String id, String caption, boolean ordered, List<Item> items) implements NarrativeNode {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** An item of a list. */
    record Item(String id, String caption, List<NarrativeNode> children) implements NarrativeNode {
        public Item {
            children = List.copyOf(children);
        }
    }

    /** A table. */
    record Table(String id, String caption, List<Row> rows) implements NarrativeNode {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** Where in a table a row stands. */
    enum Part {
        HEAD,
        BODY,
        FOOT
    }

    /** A row of a table. */
    record Row(String id, Part part, List<Cell> cells) implements NarrativeNode {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell of a table; spans are 1 or more. */
    record Cell(String id, boolean header, int columns, int rows, List<NarrativeNode> children)
            implements NarrativeNode {
        public Cell {
            columns = Math.clamp(columns, 1, 100);
            rows = Math.clamp(rows, 1, 1000);
            children = List.copyOf(children);
        }
    }

    /** A footnote, where it is written. */
    record Footnote(String id, List<NarrativeNode> children) implements NarrativeNode {
        public Footnote {
            children = List.copyOf(children);
        }
    }

    /** Points to a footnote or an image by its ID. */
    record Mark(String target, String kind) implements NarrativeNode {}

    /** Empty where there is none. */
    default String id() {
        return switch (this) {
            case Text text -> "";
            case Break lineBreak -> "";
            case Mark mark -> "";
            case Run run -> run.id;
            case Paragraph paragraph -> paragraph.id;
            case Listing listing -> listing.id;
            case Item item -> item.id;
            case Table table -> table.id;
            case Row row -> row.id;
            case Cell cell -> cell.id;
            case Footnote footnote -> footnote.id;
        };
    }

    default List<? extends NarrativeNode> children() {
        return switch (this) {
            case Text text -> List.of();
            case Break lineBreak -> List.of();
            case Mark mark -> List.of();
            case Run run -> run.children;
            case Paragraph paragraph -> paragraph.children;
            case Listing listing -> listing.items;
            case Item item -> item.children;
            case Table table -> table.rows;
            case Row row -> row.cells;
            case Cell cell -> cell.children;
            case Footnote footnote -> footnote.children;
        };
    }
}
