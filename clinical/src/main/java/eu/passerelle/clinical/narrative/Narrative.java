package eu.passerelle.clinical.narrative;

import eu.passerelle.clinical.narrative.NarrativeNode.Break;
import eu.passerelle.clinical.narrative.NarrativeNode.Item;
import eu.passerelle.clinical.narrative.NarrativeNode.Listing;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Part;
import eu.passerelle.clinical.narrative.NarrativeNode.Row;
import eu.passerelle.clinical.narrative.NarrativeNode.Run;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import eu.passerelle.clinical.narrative.NarrativeNode.Table;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The narrative of a section: text in the language of its author, never translated. */
public record Narrative(List<NarrativeNode> nodes) {
    public static final Narrative EMPTY = new Narrative(List.of());

    public Narrative {
        nodes = List.copyOf(nodes);
    }

    /** One paragraph of plain text. */
    public static Narrative of(String text) {
        return new Narrative(List.of(new Paragraph("", "", List.of(new Text(text)))));
    }

    /** Whether it says nothing that holds; see {@link #plainText}. */
    public boolean isBlank() {
        return nodes.stream().noneMatch(Narrative::says);
    }

    private static boolean says(NarrativeNode node) {
        boolean own = switch (node) {
            case Text text -> !text.value().isBlank();
            case Paragraph paragraph -> !paragraph.caption().isBlank();
            case Listing listing -> !listing.caption().isBlank();
            case Item item -> !item.caption().isBlank();
            case Table table -> !table.caption().isBlank();
            case Break lineBreak -> false;
            case NarrativeNode.Mark mark -> false;
            case Run run -> false;
            case Row row -> false;
            case NarrativeNode.Cell cell -> false;
            case NarrativeNode.Footnote footnote -> false;
        };
        boolean deleted = node instanceof Run run && run.styles().contains(Style.DELETED);
        return own || !deleted && node.children().stream().anyMatch(Narrative::says);
    }

    /** All words, white space folded; deleted text is left out. */
    public String plainText() {
        return words(nodes);
    }

    /** The words of the element with an ID; empty when there is no such element. */
    public Optional<String> textOf(String id) {
        return find(nodes, id).map(node -> words(List.of(node)));
    }

    /**
     * The lines (paragraphs, items, rows, loose text) that none of the given IDs covers: what only the narrative says
     * (hazard H05). A row counts as covered when any element in it is referred to; a paragraph or item only where all
     * of its words are.
     */
    public List<String> linesBeyond(Set<String> referredTo) {
        List<String> lines = new ArrayList<>();
        collect(nodes, referredTo, lines);
        return List.copyOf(lines);
    }

    private static void collect(List<? extends NarrativeNode> nodes, Set<String> referredTo, List<String> lines) {
        List<NarrativeNode> loose = new ArrayList<>();
        for (NarrativeNode node : nodes) {
            if (referredTo.contains(node.id())) {
                flush(loose, lines);
            } else if (node instanceof Row row) {
                if (row.part() != Part.HEAD && !holds(row, referredTo)) {
                    add(List.of(row), lines);
                }
            } else if (isBlock(node) || holdsBlock(node)) {
                flush(loose, lines);
                collect(node.children(), referredTo, lines);
            } else if (node instanceof Run run && holds(run, referredTo)) {
                flush(loose, lines);
                collect(run.children(), referredTo, lines);
            } else {
                loose.add(node);
            }
        }
        flush(loose, lines);
    }

    private static void flush(List<NarrativeNode> loose, List<String> lines) {
        add(loose, lines);
        loose.clear();
    }

    private static void add(List<NarrativeNode> nodes, List<String> lines) {
        String text = words(nodes);
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            lines.add(text);
        }
    }

    private static boolean isBlock(NarrativeNode node) {
        return node instanceof Paragraph
                || node instanceof Listing
                || node instanceof Item
                || node instanceof Table
                || node instanceof NarrativeNode.Footnote;
    }

    private static boolean holdsBlock(NarrativeNode node) {
        return node.children().stream().anyMatch(child -> isBlock(child) || holdsBlock(child));
    }

    private static boolean holds(NarrativeNode node, Set<String> referredTo) {
        return node.children().stream().anyMatch(child -> referredTo.contains(child.id()) || holds(child, referredTo));
    }

    private static Optional<NarrativeNode> find(List<? extends NarrativeNode> nodes, String id) {
        for (NarrativeNode node : nodes) {
            if (node.id().equals(id)) {
                return Optional.of(node);
            }
            Optional<NarrativeNode> below = find(node.children(), id);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static String words(List<? extends NarrativeNode> nodes) {
        StringBuilder out = new StringBuilder();
        write(nodes, out);
        return Spaces.folded(out.toString());
    }

    private static void write(List<? extends NarrativeNode> nodes, StringBuilder out) {
        for (NarrativeNode node : nodes) {
            switch (node) {
                case Text text -> out.append(text.value());
                case Break lineBreak -> out.append(' ');
                case NarrativeNode.Mark mark -> {
                    // says nothing by itself
                }
                case Run run -> {
                    if (!run.styles().contains(Style.DELETED)) {
                        write(run.children(), out);
                    }
                }
                case Paragraph paragraph -> line(paragraph.caption(), paragraph, out);
                case Listing listing -> line(listing.caption(), listing, out);
                case Item item -> line(item.caption(), item, out);
                case Table table -> line(table.caption(), table, out);
                case Row row -> line("", row, out);
                case NarrativeNode.Cell cell -> line("", cell, out);
                case NarrativeNode.Footnote footnote -> line("", footnote, out);
            }
        }
    }

    private static void line(String caption, NarrativeNode node, StringBuilder out) {
        out.append(' ').append(caption).append(' ');
        write(node.children(), out);
        out.append(' ');
    }

    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "Narrative[…]";
    }
}
