package eu.passerelle.sandbox.patients;

import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Cell;
import eu.passerelle.clinical.narrative.NarrativeNode.Item;
import eu.passerelle.clinical.narrative.NarrativeNode.Listing;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Part;
import eu.passerelle.clinical.narrative.NarrativeNode.Row;
import eu.passerelle.clinical.narrative.NarrativeNode.Table;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A section while it is written: one table row for each entry, and what only the narrative says below. */
final class SectionDraft {
    private final SectionKind kind;
    private final Words words;
    private final List<String> heads;
    private final List<Row> rows = new ArrayList<>();
    private final List<NarrativeNode> paragraphs = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    SectionDraft(SectionKind kind, Words words, String... heads) {
        this.kind = kind;
        this.words = words;
        this.heads = List.of(heads);
    }

    SectionKind kind() {
        return kind;
    }

    /** The id that the next row will have. */
    String nextAnchor() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + (rows.size() + 1);
    }

    /** An assertion that points to the next row. */
    Assertion anchored(Assertion assertion, String... cells) {
        return assertion.withAnchor(
                nextAnchor(),
                Markup.plain(String.join(
                        " ", Stream.of(cells).filter(cell -> !cell.isEmpty()).toList())));
    }

    /** The cells of a row; the key {@code narrative} has its first one say something else than the entry's code. */
    static String[] told(Settings at, String... cells) {
        String[] told = cells.clone();
        told[0] = at.text("narrative", cells[0]);
        return told;
    }

    /** A row and its entry; with {@code narrativeOnly: true} the row alone, which no entry refers to (hazard H05). */
    void row(Settings at, Entry entry, String... cells) {
        boolean alone = at.flag("narrativeOnly", false);
        rows.add(new Row(
                alone ? "" : nextAnchor(),
                Part.BODY,
                Stream.of(cells).map(text -> cell("", false, text)).toList()));
        if (!alone) {
            entries.add(entry);
        }
    }

    /** An entry that a row of another entry speaks for. */
    void silent(Entry entry) {
        entries.add(entry);
    }

    void paragraph(String anchor, String text) {
        paragraphs.add(new Paragraph(anchor, "", Markup.nodes(text)));
    }

    void list(List<String> items) {
        paragraphs.add(new Listing(
                "",
                "",
                false,
                items.stream().map(text -> new Item("", "", Markup.nodes(text))).toList()));
    }

    boolean isEmpty() {
        return entries.isEmpty() && rows.isEmpty() && paragraphs.isEmpty();
    }

    List<Entry> entries() {
        return entries;
    }

    Narrative narrative() {
        List<NarrativeNode> nodes = new ArrayList<>();
        if (!rows.isEmpty()) {
            List<Row> all = new ArrayList<>();
            all.add(new Row(
                    "",
                    Part.HEAD,
                    heads.stream().map(head -> cell("", true, words.say(head))).toList()));
            all.addAll(rows);
            nodes.add(new Table("", "", all));
        }
        nodes.addAll(paragraphs);
        return new Narrative(nodes);
    }

    private static Cell cell(String id, boolean header, String text) {
        return new Cell(id, header, 1, 1, Markup.nodes(text));
    }
}
