package eu.passerelle.national.restriction;

import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Cell;
import eu.passerelle.clinical.narrative.NarrativeNode.Footnote;
import eu.passerelle.clinical.narrative.NarrativeNode.Item;
import eu.passerelle.clinical.narrative.NarrativeNode.Listing;
import eu.passerelle.clinical.narrative.NarrativeNode.Mark;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Part;
import eu.passerelle.clinical.narrative.NarrativeNode.Row;
import eu.passerelle.clinical.narrative.NarrativeNode.Run;
import eu.passerelle.clinical.narrative.NarrativeNode.Table;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a narrative what belongs to entries that go, and every line that mentions something hidden. A line goes
 * whole or stays whole; of a row that belongs to an entry that stays, only the cells that mention it are emptied. A line
 * that speaks of two entries of which one goes, goes: the writer makes another for the one that stays.
 */
final class NarrativePruning {
    private final Mentions mentions;
    private final Set<String> kept;
    private final Set<String> taken;

    NarrativePruning(Mentions mentions, List<Entry> kept, List<Entry> taken) {
        this.mentions = mentions;
        this.kept = anchors(kept);
        this.taken = anchors(taken);
    }

    private static Set<String> anchors(List<Entry> entries) {
        return entries.stream().flatMap(Entry::anchors).collect(Collectors.toSet());
    }

    Narrative of(Narrative narrative) {
        if (mentions.isEmpty() && taken.isEmpty()) {
            return narrative;
        }
        Set<String> markedBefore = marks(narrative.nodes());
        List<NarrativeNode> nodes = lines(narrative.nodes());
        Set<String> markedNow = marks(nodes);
        Set<String> orphans = new HashSet<>(markedBefore);
        orphans.removeAll(markedNow);
        return new Narrative(orphans.isEmpty() ? nodes : new NarrativePruning(mentions, orphans).lines(nodes));
    }

    /** A second pass: the footnotes whose only marks went. */
    private NarrativePruning(Mentions mentions, Set<String> orphans) {
        this.mentions = mentions;
        this.kept = Set.of();
        this.taken = orphans;
    }

    private List<NarrativeNode> lines(List<? extends NarrativeNode> nodes) {
        List<NarrativeNode> out = new ArrayList<>();
        List<NarrativeNode> loose = new ArrayList<>();
        for (NarrativeNode node : nodes) {
            if (isBlock(node) || node.children().stream().anyMatch(NarrativePruning::holdsBlock)) {
                flush(loose, out);
                block(node).ifPresent(out::add);
            } else {
                loose.add(node);
            }
        }
        flush(loose, out);
        return out;
    }

    /** A footnote within a line belongs to it. */
    private List<NarrativeNode> inside(List<? extends NarrativeNode> nodes) {
        boolean structured = nodes.stream().anyMatch(node -> !(node instanceof Footnote) && holdsBlock(node));
        if (structured) {
            return lines(nodes);
        }
        List<NarrativeNode> out = new ArrayList<>();
        flush(new ArrayList<>(nodes), out);
        return out;
    }

    private void flush(List<NarrativeNode> loose, List<NarrativeNode> out) {
        if (!holds(loose, taken) && !mentions.in(words(loose))) {
            out.addAll(loose);
        }
        loose.clear();
    }

    private Optional<NarrativeNode> block(NarrativeNode node) {
        if (taken.contains(node.id())) {
            return Optional.empty();
        }
        return switch (node) {
            case Paragraph paragraph -> {
                List<NarrativeNode> children = inside(paragraph.children());
                yield children.isEmpty() && !paragraph.children().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Paragraph(paragraph.id(), caption(paragraph.caption()), children));
            }
            case Item item -> {
                List<NarrativeNode> children = inside(item.children());
                yield children.isEmpty() && !item.children().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Item(item.id(), caption(item.caption()), children));
            }
            case Listing listing -> {
                List<Item> items = listing.items().stream()
                        .flatMap(item -> block(item).stream())
                        .map(Item.class::cast)
                        .toList();
                yield items.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Listing(listing.id(), caption(listing.caption()), listing.ordered(), items));
            }
            case Table table -> table(table);
            case Footnote footnote -> {
                List<NarrativeNode> children = inside(footnote.children());
                yield children.isEmpty() ? Optional.empty() : Optional.of(new Footnote(footnote.id(), children));
            }
            case Run run -> Optional.of(new Run(run.id(), run.styles(), lines(run.children())));
            case Row row -> row(row).map(NarrativeNode.class::cast);
            case Cell cell -> Optional.of(cell(cell));
            case Text text -> Optional.of(text);
            case NarrativeNode.Break lineBreak -> Optional.of(lineBreak);
            case Mark mark -> Optional.of(mark);
        };
    }

    private Optional<NarrativeNode> table(Table table) {
        List<Row> rows = table.rows().stream().flatMap(row -> row(row).stream()).toList();
        boolean hadContent = table.rows().stream().anyMatch(row -> row.part() == Part.BODY);
        if (hadContent && rows.stream().noneMatch(row -> row.part() == Part.BODY)) {
            return Optional.empty();
        }
        boolean spans =
                table.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.rows() > 1);
        if (spans && rows.size() < table.rows().size()) {
            // a cell over several rows would leave a hole: what no entry says becomes plain lines, the rest is made
            // anew
            List<Item> plain = rows.stream()
                    .filter(row -> row.part() != Part.HEAD && !isKept(row))
                    .map(row -> new Item(
                            "", "", List.of(new Text(words(List.of(row)).strip()))))
                    .toList();
            return plain.isEmpty() ? Optional.empty() : Optional.of(new Listing("", "", false, plain));
        }
        return Optional.of(new Table(table.id(), caption(table.caption()), rows));
    }

    private Optional<Row> row(Row row) {
        boolean goes = row.part() != Part.HEAD
                && (holds(List.of(row), taken) || !isKept(row) && mentions.in(words(List.of(row))));
        return goes
                ? Optional.empty()
                : Optional.of(new Row(
                        row.id(),
                        row.part(),
                        row.cells().stream().map(this::cell).toList()));
    }

    private boolean isKept(Row row) {
        return holds(List.of(row), kept);
    }

    private Cell cell(Cell cell) {
        return new Cell(cell.id(), cell.header(), cell.columns(), cell.rows(), inside(cell.children()));
    }

    private String caption(String caption) {
        return mentions.in(caption) ? "" : caption;
    }

    private static boolean holds(List<? extends NarrativeNode> nodes, Set<String> ids) {
        return nodes.stream().anyMatch(node -> ids.contains(node.id()) || holds(node.children(), ids));
    }

    private static boolean isBlock(NarrativeNode node) {
        return switch (node) {
            case Paragraph paragraph -> true;
            case Listing listing -> true;
            case Item item -> true;
            case Table table -> true;
            case Row row -> true;
            case Cell cell -> true;
            case Footnote footnote -> true;
            case Run run -> false;
            case Text text -> false;
            case NarrativeNode.Break lineBreak -> false;
            case Mark mark -> false;
        };
    }

    private static boolean holdsBlock(NarrativeNode node) {
        return isBlock(node) || node.children().stream().anyMatch(NarrativePruning::holdsBlock);
    }

    private static Set<String> marks(List<? extends NarrativeNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node instanceof Mark mark ? Stream.of(mark.target()) : marks(node.children()).stream())
                .collect(Collectors.toSet());
    }

    /** All words, those the author struck out as well: they tell too. */
    private static String words(List<? extends NarrativeNode> nodes) {
        StringBuilder out = new StringBuilder();
        for (NarrativeNode node : nodes) {
            switch (node) {
                case Text(String value) -> out.append(value);
                case Run run -> out.append(words(run.children()));
                default -> out.append(' ').append(words(node.children())).append(' ');
            }
        }
        return out.toString();
    }
}
