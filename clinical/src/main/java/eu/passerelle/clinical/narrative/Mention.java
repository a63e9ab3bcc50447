package eu.passerelle.clinical.narrative;

import eu.passerelle.clinical.narrative.NarrativeNode.Item;
import eu.passerelle.clinical.narrative.NarrativeNode.Listing;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Part;
import eu.passerelle.clinical.narrative.NarrativeNode.Row;
import eu.passerelle.clinical.narrative.NarrativeNode.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a narrative mentions something.
 *
 * @param line the words of the row, paragraph or item that holds the element with the ID
 * @param around captions, head rows and the like, under which the line stands
 */
public record Mention(String line, String around) {
    /** Of each element with one of the IDs, in one walk; the first where an ID is given twice. */
    public static Map<String, Mention> of(Narrative narrative, Set<String> ids) {
        Map<String, Mention> found = new HashMap<>();
        collect(narrative.nodes(), ids, "", Optional.empty(), found);
        return found;
    }

    private static void collect(
            List<? extends NarrativeNode> nodes,
            Set<String> ids,
            String around,
            Optional<NarrativeNode> line,
            Map<String, Mention> found) {
        for (NarrativeNode node : nodes) {
            Optional<NarrativeNode> here = line.isEmpty() && isLine(node) ? Optional.of(node) : line;
            if (ids.contains(node.id())) {
                String words = new Narrative(List.of(here.orElse(node))).plainText();
                if (!words.isBlank()) {
                    found.putIfAbsent(node.id(), new Mention(words, around));
                }
            }
            String heading = here.isPresent() ? "" : heading(node);
            collect(node.children(), ids, heading.isBlank() ? around : around + " " + heading, here, found);
        }
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
