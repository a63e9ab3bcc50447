package eu.passerelle.cda.write;

import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import eu.passerelle.clinical.summary.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the narrative of a section: what its author wrote, and a row for every entry that it does not hold yet, so that
 * each entry has a place to refer to.
 */
final class NarrativeWriter {
    private final CdaOut out;
    private final Wording wording;
    private final Section section;
    private final Set<String> ids = new HashSet<>();
    private final Anchors own;
    private final Set<String> unwritten;
    private final List<String> anchors = new ArrayList<>();
    private final Map<String, Entry> generated = new LinkedHashMap<>();

    /**
     * @param number of the section in its document: generated IDs begin with it
     * @param taken IDs of the document so far: an ID given twice stays with the first, which XML demands
     */
    NarrativeWriter(CdaOut out, Wording wording, Section section, int number, Set<String> taken) {
        this.out = out;
        this.wording = wording;
        this.section = section;
        collect(section.narrative().nodes(), ids, taken);
        unwritten = new HashSet<>(ids);
        Map<String, String> words = new HashMap<>();
        words(section.narrative().nodes(), words);
        own = new Anchors(words);
        for (int i = 0; i < section.entries().size(); i++) {
            Entry entry = section.entries().get(i);
            String anchor = entry.assertion().anchor();
            if (!ids.contains(anchor)) {
                anchor = "s" + number + "e" + (i + 1);
                while (!taken.add(anchor)) {
                    anchor += "x";
                }
                generated.put(anchor, entry);
            }
            anchors.add(anchor);
        }
    }

    /** The ID that an entry refers to. */
    String anchor(int entry) {
        return anchors.get(entry);
    }

    /** What the author's own narrative has. */
    Anchors ids() {
        return own;
    }

    private static void collect(List<? extends NarrativeNode> nodes, Set<String> ids, Set<String> taken) {
        for (NarrativeNode node : nodes) {
            if (!node.id().isEmpty() && taken.add(node.id())) {
                ids.add(node.id());
            }
            collect(node.children(), ids, taken);
        }
    }

    private void words(List<? extends NarrativeNode> nodes, Map<String, String> words) {
        for (NarrativeNode node : nodes) {
            if (ids.contains(node.id())) {
                words.putIfAbsent(node.id(), new Narrative(List.of(node)).plainText());
            }
            words(node.children(), words);
        }
    }

    void write() {
        out.open("text");
        nodes(section.narrative().nodes());
        if (!generated.isEmpty()) {
            out.open("table").open("thead").open("tr");
            out.words("th", wording.term()).words("th", wording.details()).words("th", wording.date());
            out.close().close().open("tbody");
            generated.forEach((id, entry) -> {
                EntryWords words = EntryWords.of(entry, wording);
                out.open("tr", "ID", id);
                out.words("td", words.term()).words("td", words.details()).words("td", words.date());
                out.close();
            });
            out.close().close();
        } else if (section.narrative().equals(Narrative.EMPTY)) {
            out.words("paragraph", "–");
        }
        out.close();
    }

    private void nodes(List<? extends NarrativeNode> nodes) {
        nodes.forEach(this::node);
    }

    private void node(NarrativeNode node) {
        String id = unwritten.remove(node.id()) ? node.id() : "";
        switch (node) {
            case NarrativeNode.Text(String value) -> out.text(value);
            case NarrativeNode.Break lineBreak -> out.leaf("br");
            case NarrativeNode.Mark(String target, String kind) -> {
                if (kind.equals("footnote")) {
                    out.leaf("footnoteRef", "IDREF", target);
                }
            }
            case NarrativeNode.Run run -> run(run, id);
            case NarrativeNode.Paragraph paragraph -> block("paragraph", id, paragraph.caption(), paragraph);
            case NarrativeNode.Listing list -> {
                out.open("list", "ID", id, "listType", list.ordered() ? "ordered" : "");
                caption(list.caption());
                nodes(list.items());
                out.close();
            }
            case NarrativeNode.Item item -> block("item", id, item.caption(), item);
            case NarrativeNode.Table table -> table(table, id);
            case NarrativeNode.Row row -> {
                out.open("tr", "ID", id);
                nodes(row.cells());
                out.close();
            }
            case NarrativeNode.Cell cell -> {
                out.open(
                        cell.header() ? "th" : "td",
                        "ID",
                        id,
                        "colspan",
                        cell.columns() > 1 ? String.valueOf(cell.columns()) : "",
                        "rowspan",
                        cell.rows() > 1 ? String.valueOf(cell.rows()) : "");
                nodes(cell.children());
                out.close();
            }
            case NarrativeNode.Footnote footnote -> block("footnote", id, "", footnote);
        }
    }

    private void block(String name, String id, String caption, NarrativeNode node) {
        out.open(name, "ID", id);
        caption(caption);
        nodes(node.children());
        out.close();
    }

    private void caption(String caption) {
        if (!caption.isEmpty()) {
            out.words("caption", caption);
        }
    }

    private void run(NarrativeNode.Run run, String id) {
        Set<Style> styles = run.styles();
        boolean raised = styles.contains(Style.SUPERSCRIPT);
        if (raised || styles.contains(Style.SUBSCRIPT)) {
            // neither has an ID, nor says that it was deleted: what is around it does
            Set<Style> others = new HashSet<>(styles);
            others.removeAll(Set.of(Style.SUPERSCRIPT, Style.SUBSCRIPT));
            boolean wrapped = !id.isEmpty() || !others.isEmpty();
            if (wrapped) {
                content(id, others);
            }
            out.open(raised ? "sup" : "sub");
            nodes(run.children());
            out.close();
            if (wrapped) {
                out.close();
            }
            return;
        }
        content(id, styles);
        nodes(run.children());
        out.close();
    }

    private void content(String id, Set<Style> styles) {
        List<String> codes = new ArrayList<>(1);
        if (styles.contains(Style.BOLD)) {
            codes.add("Bold");
        }
        if (styles.contains(Style.ITALIC)) {
            codes.add("Italics");
        }
        if (styles.contains(Style.UNDERLINE)) {
            codes.add("Underline");
        }
        String revised = styles.contains(Style.DELETED) ? "delete" : styles.contains(Style.INSERTED) ? "insert" : "";
        out.open("content", "ID", id, "styleCode", String.join(" ", codes), "revised", revised);
    }

    /** Rows by part; a table without body rows gets an empty one, which the schema demands. */
    private void table(NarrativeNode.Table table, String id) {
        out.open("table", "ID", id);
        caption(table.caption());
        part("thead", NarrativeNode.Part.HEAD, table);
        part("tfoot", NarrativeNode.Part.FOOT, table);
        part("tbody", NarrativeNode.Part.BODY, table);
        out.close();
    }

    private void part(String name, NarrativeNode.Part part, NarrativeNode.Table table) {
        List<NarrativeNode.Row> rows =
                table.rows().stream().filter(row -> row.part() == part).toList();
        if (!rows.isEmpty()) {
            out.open(name);
            nodes(rows);
            out.close();
        } else if (part == NarrativeNode.Part.BODY) {
            out.open(name).open("tr").leaf("td").close().close();
        }
    }
}
