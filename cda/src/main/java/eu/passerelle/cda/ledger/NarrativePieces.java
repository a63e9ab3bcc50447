package eu.passerelle.cda.ledger;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The narrative, piece by piece: each text between two tags, with the mark that raises, lowers or deletes it. A row
 * belongs to an entry that refers to anything in it.
 */
final class NarrativePieces {
    private final String section;
    private final int number;
    private final Map<String, String> referred;
    private final Set<CdaElement> holding;
    private final Set<String> removed;
    private final Tally read;
    private final List<SourceStatement> statements;

    NarrativePieces(
            String section,
            int number,
            Map<String, String> referred,
            Set<CdaElement> holding,
            Set<String> removed,
            Tally read,
            List<SourceStatement> statements) {
        this.section = section;
        this.number = number;
        this.referred = referred;
        this.holding = holding;
        this.removed = removed;
        this.read = read;
        this.statements = statements;
    }

    /** Collects the rows that hold something referred to; says whether the element does. */
    static boolean holding(CdaElement element, Set<String> referred, Set<CdaElement> rows) {
        boolean holds = referred.contains(id(element));
        for (CdaElement child : element.children()) {
            holds |= holding(child, referred, rows);
        }
        if (holds && element.is("tr")) {
            rows.add(element);
        }
        return holds;
    }

    /**
     * @param entry anchor of the entry that the element around belongs to, or empty
     * @param style the marks of what is around
     */
    void walk(CdaElement element, String entry, String style) {
        String whose = referred.getOrDefault(id(element), entry);
        if (whose.isEmpty() && holding.contains(element)) {
            whose = anyIn(element);
        }
        String marks = style + marks(element);
        if (element.is("caption")) {
            piece(element, marks + Tally.folded(element.text()), marks, whose);
            return;
        }
        List<CdaElement> children = element.children();
        for (int i = 0; i <= children.size(); i++) {
            piece(element, marks + Tally.folded(element.textBefore(i)), marks, whose);
            if (i < children.size()) {
                walk(children.get(i), whose, marks);
            }
        }
    }

    private String anyIn(CdaElement element) {
        String own = referred.getOrDefault(id(element), "");
        for (int i = 0; own.isEmpty() && i < element.children().size(); i++) {
            own = anyIn(element.children().get(i));
        }
        return own;
    }

    private void piece(CdaElement element, String piece, String marks, String entry) {
        if (piece.length() == marks.length()) {
            return;
        }
        Fate fate;
        if (read.take(piece)) {
            fate = entry.isEmpty() || removed.contains(entry) ? new Fate.NarrativeOnly(number) : new Fate.Shown(entry);
        } else {
            fate = removed.contains(entry) ? new Fate.RemovedByPatient() : new Fate.Lost();
        }
        statements.add(new SourceStatement(SourceStatement.Kind.NARRATIVE, element.offset(), section, fate));
    }

    private static String id(CdaElement element) {
        String id = element.attribute("ID");
        return id.isEmpty() ? element.attribute("id") : id;
    }

    private static String marks(CdaElement element) {
        return switch (element.name().toLowerCase(Locale.ROOT)) {
            case "sup" -> "^";
            case "sub" -> "_";
            default -> element.attribute("revised").equalsIgnoreCase("delete") ? "-" : "";
        };
    }

    /** The pieces that were read. */
    static void of(Narrative narrative, Tally into) {
        nodes(narrative.nodes(), "", into);
    }

    private static void nodes(List<? extends NarrativeNode> nodes, String marks, Tally into) {
        for (NarrativeNode node : nodes) {
            switch (node) {
                case NarrativeNode.Text(String value) -> add(marks, value, into);
                case NarrativeNode.Run run -> nodes(run.children(), marks + marks(run.styles()), into);
                case NarrativeNode.Paragraph paragraph -> block(paragraph.caption(), paragraph, marks, into);
                case NarrativeNode.Listing list -> block(list.caption(), list, marks, into);
                case NarrativeNode.Item item -> block(item.caption(), item, marks, into);
                case NarrativeNode.Table table -> block(table.caption(), table, marks, into);
                case NarrativeNode.Break lineBreak -> {
                    // no text
                }
                case NarrativeNode.Mark mark -> {
                    // no text
                }
                case NarrativeNode.Row row -> nodes(row.cells(), marks, into);
                case NarrativeNode.Cell cell -> nodes(cell.children(), marks, into);
                case NarrativeNode.Footnote footnote -> nodes(footnote.children(), marks, into);
            }
        }
    }

    private static void block(String caption, NarrativeNode node, String marks, Tally into) {
        add(marks, caption, into);
        nodes(node.children(), marks, into);
    }

    private static void add(String marks, String text, Tally into) {
        String folded = Tally.folded(text);
        if (!folded.isEmpty()) {
            into.add(marks + folded);
        }
    }

    private static String marks(Set<Style> styles) {
        return styles.isEmpty()
                ? ""
                : (styles.contains(Style.SUPERSCRIPT) ? "^" : "")
                        + (styles.contains(Style.SUBSCRIPT) ? "_" : "")
                        + (styles.contains(Style.DELETED) ? "-" : "");
    }
}
