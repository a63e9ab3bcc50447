package eu.passerelle.cda.write;

import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Part;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A narrative as comparable text: every structure, style and ID there is. Left out is what the writer adds or cannot
 * write: rows for entries that the author's narrative does not hold, the dash of an empty narrative, IDs that the
 * document has twice, empty rows, marks of images.
 */
final class NarrativeForm {
    private final Set<String> taken;
    private final StringBuilder out = new StringBuilder();

    private NarrativeForm(Set<String> taken) {
        this.taken = taken;
    }

    static Set<String> ids(Narrative narrative) {
        Set<String> ids = new HashSet<>();
        collect(narrative.nodes(), ids);
        return ids;
    }

    private static void collect(List<? extends NarrativeNode> nodes, Set<String> ids) {
        for (NarrativeNode node : nodes) {
            if (!node.id().isEmpty()) {
                ids.add(node.id());
            }
            collect(node.children(), ids);
        }
    }

    /** @param taken IDs of the document so far */
    static String of(Narrative narrative, Set<String> taken) {
        NarrativeForm form = new NarrativeForm(taken);
        List<NarrativeNode> nodes = new ArrayList<>(narrative.nodes());
        nodes.removeIf(NarrativeForm::isAdded);
        form.nodes(nodes, Set.of());
        return form.out
                .toString()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?(\\[[^]]*]) ?", "$1")
                .strip();
    }

    private static boolean isAdded(NarrativeNode node) {
        if (node instanceof NarrativeNode.Table table) {
            return table.rows().stream().allMatch(row -> row.part() == Part.HEAD || AsWritten.isMade(row.id()));
        }
        return node.equals(new NarrativeNode.Paragraph("", "", List.of(new NarrativeNode.Text("–"))));
    }

    private void nodes(List<? extends NarrativeNode> nodes, Set<Style> styles) {
        nodes.forEach(node -> node(node, styles));
    }

    private void node(NarrativeNode node, Set<Style> styles) {
        String id = !node.id().isEmpty() && taken.add(node.id()) ? "#" + node.id() : "";
        switch (node) {
            case NarrativeNode.Text(String value) -> {
                if (!value.isBlank()) {
                    out.append('[').append(new TreeSet<>(styles)).append(']').append(value);
                }
            }
            case NarrativeNode.Break lineBreak -> out.append("[br]");
            case NarrativeNode.Mark(String target, String kind) ->
                out.append(kind.equals("footnote") ? "[mark " + target + "]" : "");
            case NarrativeNode.Run run -> {
                Set<Style> all = new HashSet<>(styles);
                all.addAll(run.styles());
                out.append(id.isEmpty() ? "" : "[" + id + "]");
                nodes(run.children(), all);
            }
            case NarrativeNode.Paragraph paragraph -> block("p", id, paragraph.caption(), paragraph, styles);
            case NarrativeNode.Listing list -> block(list.ordered() ? "ol" : "ul", id, list.caption(), list, styles);
            case NarrativeNode.Item item -> block("li", id, item.caption(), item, styles);
            case NarrativeNode.Table table -> block("table", id, table.caption(), table, styles);
            case NarrativeNode.Row row -> {
                if (!id.isEmpty() || !new Narrative(List.of(row)).plainText().isEmpty()) {
                    block("tr" + row.part(), id, "", row, styles);
                }
            }
            case NarrativeNode.Cell cell ->
                block((cell.header() ? "th" : "td") + cell.columns() + "x" + cell.rows(), id, "", cell, styles);
            case NarrativeNode.Footnote footnote -> block("footnote", id, "", footnote, styles);
        }
    }

    private void block(String name, String id, String caption, NarrativeNode node, Set<Style> styles) {
        out.append('[').append(name).append(id).append(' ').append(caption).append(']');
        nodes(node.children(), styles);
        out.append("[/").append(name).append(']');
    }
}
