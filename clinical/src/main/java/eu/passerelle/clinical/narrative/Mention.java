package eu.passerelle.clinical.narrative;

import eu.passerelle.clinical.narrative.NarrativeNode.Item;
import eu.passerelle.clinical.narrative.NarrativeNode.Listing;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Part;
import eu.passerelle.clinical.narrative.NarrativeNode.Row;
import eu.passerelle.clinical.narrative.NarrativeNode.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a narrative mentions something.
 *
 * @param line the words of the row, paragraph or item that holds the element with the ID
 * @param around captions, head rows and the like, under which the line stands
 */
public record Mention(String line, String around) {
    /** Of the element with an ID; empty where there is none, or it says nothing. */
    public static Optional<Mention> of(Narrative narrative, String id) {
        return id.isEmpty() ? Optional.empty() : in(narrative.nodes(), id, "");
    }

    private static Optional<Mention> in(List<? extends NarrativeNode> nodes, String id, String around) {
        for (NarrativeNode node : nodes) {
            if (holds(node, id)) {
                return below(node, id, around);
            }
        }
        return Optional.empty();
    }

    private static Optional<Mention> below(NarrativeNode node, String id, String around) {
        Optional<Mention> inner = isLine(node) || node.id().equals(id)
                ? Optional.empty()
                : in(node.children(), id, (around + " " + heading(node)).strip());
        String line = new Narrative(List.of(node)).plainText();
        return inner.isPresent() || line.isBlank() ? inner : Optional.of(new Mention(line, around));
    }

    private static boolean holds(NarrativeNode node, String id) {
        return node.id().equals(id) || node.children().stream().anyMatch(child -> holds(child, id));
    }

    private static boolean isLine(NarrativeNode node) {
        return node instanceof Row
                || node instanceof Paragraph
                || node instanceof Item item
                        && item.children().stream()
                                .noneMatch(child -> child instanceof Table || child instanceof Listing);
    }

    private static String heading(NarrativeNode node) {
        return switch (node) {
            case Table table ->
                Stream.concat(
                                Stream.of(table.caption()),
                                table.rows().stream()
                                        .filter(row -> row.part() == Part.HEAD
                                                || row.cells().stream().allMatch(NarrativeNode.Cell::header))
                                        .map(row -> new Narrative(List.of(row)).plainText()))
                        .collect(Collectors.joining(" "));
            case Listing list -> list.caption();
            case Item item -> item.caption();
            case Paragraph paragraph -> paragraph.caption();
            case NarrativeNode.Text text -> "";
            case NarrativeNode.Break lineBreak -> "";
            case NarrativeNode.Run run -> "";
            case Row row -> "";
            case NarrativeNode.Cell cell -> "";
            case NarrativeNode.Footnote footnote -> "";
            case NarrativeNode.Mark mark -> "";
        };
    }
}
