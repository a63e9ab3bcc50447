package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import eu.passerelle.clinical.narrative.Spaces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads section/text: what is not of the narrative block is kept as its text. */
final class NarrativeReader {
    private NarrativeReader() {}

    static Narrative read(CdaElement text) {
        return text.isNone() ? Narrative.EMPTY : new Narrative(trimmed(inside(text)));
    }

    /** The words of every element that has an ID, by ID; the first wins where an ID is given twice. */
    static Map<String, String> wordsById(CdaElement text) {
        Map<String, String> words = new HashMap<>();
        index(text, words, false);
        return words;
    }

    private static void index(CdaElement element, Map<String, String> words, boolean within) {
        boolean deleted = within || isDeleted(element);
        String id = id(element);
        if (!id.isEmpty()) {
            words.putIfAbsent(id, deleted ? "" : Spaces.folded(spaced(element)));
        }
        for (CdaElement child : element.children()) {
            index(child, words, deleted);
        }
    }

    /** Text with a blank where a cell, a line or a block ends. */
    private static String spaced(CdaElement element) {
        StringBuilder out = new StringBuilder();
        spaced(element, out);
        return out.toString();
    }

    private static void spaced(CdaElement element, StringBuilder out) {
        List<CdaElement> children = element.children();
        for (int i = 0; i < children.size(); i++) {
            CdaElement child = children.get(i);
            out.append(element.textBefore(i));
            if (!isDeleted(child)) {
                spaced(child, out);
            }
            if (!child.is("content") && !child.is("sup") && !child.is("sub")) {
                out.append(' ');
            }
        }
        out.append(element.textBefore(children.size()));
    }

    /** What its author took out is not said. */
    private static boolean isDeleted(CdaElement element) {
        return element.attribute("revised").equalsIgnoreCase("delete");
    }

    private static String id(CdaElement element) {
        String id = element.attribute("ID");
        return id.isEmpty() ? element.attribute("id") : id;
    }

    private static List<NarrativeNode> inside(CdaElement element) {
        List<NarrativeNode> nodes = new ArrayList<>();
        List<CdaElement> children = element.children();
        for (int i = 0; i < children.size(); i++) {
            text(element.textBefore(i), nodes);
            CdaElement child = children.get(i);
            if (!child.is("caption")) {
                nodes.addAll(node(child));
            }
        }
        text(element.textBefore(children.size()), nodes);
        return nodes;
    }

    private static void text(String text, List<NarrativeNode> nodes) {
        if (!text.isEmpty()) {
            nodes.add(new NarrativeNode.Text(text));
        }
    }

    /** White space between blocks says nothing. */
    private static List<NarrativeNode> trimmed(List<NarrativeNode> nodes) {
        return nodes.stream()
                .filter(node -> !(node instanceof NarrativeNode.Text(String value)) || !value.isBlank())
                .toList();
    }

    private static List<NarrativeNode> node(CdaElement element) {
        String id = id(element);
        return switch (element.name().toLowerCase(Locale.ROOT)) {
            case "br" -> List.of(new NarrativeNode.Break());
            case "paragraph" -> List.of(new NarrativeNode.Paragraph(id, caption(element), inside(element)));
            case "list" ->
                List.of(new NarrativeNode.Listing(
                        id, caption(element), element.attribute("listType").equals("ordered"), items(element)));
            case "table" -> List.of(new NarrativeNode.Table(id, caption(element), rows(element)));
            case "sup" -> List.of(run(id, Set.of(Style.SUPERSCRIPT), element));
            case "sub" -> List.of(run(id, Set.of(Style.SUBSCRIPT), element));
            case "footnote" -> List.of(new NarrativeNode.Footnote(id, inside(element)));
            case "footnoteref" -> List.of(new NarrativeNode.Mark(element.attribute("IDREF"), "footnote"));
            case "rendermultimedia" ->
                List.of(
                        new NarrativeNode.Mark(element.attribute("referencedObject"), "media"),
                        run(id, Set.of(), element));
            case "col", "colgroup" -> List.of();
            default -> List.of(run(id, styles(element), element));
        };
    }

    /** What stands in a list outside of its items is kept as one. */
    private static List<NarrativeNode.Item> items(CdaElement list) {
        List<NarrativeNode.Item> items = new ArrayList<>();
        for (int i = 0; i <= list.children().size(); i++) {
            if (!list.textBefore(i).isBlank()) {
                items.add(new NarrativeNode.Item("", "", List.of(new NarrativeNode.Text(list.textBefore(i)))));
            }
            if (i < list.children().size() && !list.children().get(i).is("caption")) {
                CdaElement child = list.children().get(i);
                items.add(
                        child.is("item")
                                ? new NarrativeNode.Item(id(child), caption(child), inside(child))
                                : new NarrativeNode.Item("", "", node(child)));
            }
        }
        return items;
    }

    private static NarrativeNode run(String id, Set<Style> styles, CdaElement element) {
        List<NarrativeNode> nodes = new ArrayList<>(inside(element));
        if (element.child("caption").exists()) {
            nodes.addFirst(run("", Set.of(), element.child("caption")));
        }
        return new NarrativeNode.Run(id, styles, nodes);
    }

    private static String caption(CdaElement element) {
        return element.child("caption").words();
    }

    private static List<NarrativeNode.Row> rows(CdaElement table) {
        List<NarrativeNode.Row> rows = new ArrayList<>();
        List<NarrativeNode.Row> foot = new ArrayList<>();
        loose(table, rows);
        for (CdaElement part : table.children()) {
            switch (part.name()) {
                case "thead" -> part(part, NarrativeNode.Part.HEAD, rows);
                case "tbody" -> part(part, NarrativeNode.Part.BODY, rows);
                case "tfoot" -> part(part, NarrativeNode.Part.FOOT, foot);
                case "tr" -> rows.add(row(part, NarrativeNode.Part.BODY));
                case "caption", "col", "colgroup" -> {
                    // columns say nothing
                }
                default -> rows.add(stray(node(part)));
            }
        }
        rows.addAll(foot);
        return rows;
    }

    private static void part(CdaElement part, NarrativeNode.Part where, List<NarrativeNode.Row> rows) {
        loose(part, rows);
        for (CdaElement child : part.children()) {
            rows.add(child.is("tr") ? row(child, where) : stray(node(child)));
        }
    }

    /** Text where a table should have none is kept in a row of its own. */
    private static void loose(CdaElement parent, List<NarrativeNode.Row> rows) {
        String words = Values.ownWords(parent);
        if (!words.isEmpty()) {
            rows.add(stray(List.of(new NarrativeNode.Text(words))));
        }
    }

    private static NarrativeNode.Row stray(List<NarrativeNode> nodes) {
        return new NarrativeNode.Row(
                "", NarrativeNode.Part.BODY, List.of(new NarrativeNode.Cell("", false, 1, 1, nodes)));
    }

    private static NarrativeNode.Row row(CdaElement row, NarrativeNode.Part part) {
        List<NarrativeNode.Cell> cells = new ArrayList<>(row.children().size());
        String loose = Values.ownWords(row);
        if (!loose.isEmpty()) {
            cells.add(new NarrativeNode.Cell("", false, 1, 1, List.of(new NarrativeNode.Text(loose))));
        }
        for (CdaElement cell : row.children()) {
            boolean known = cell.is("td") || cell.is("th");
            cells.add(new NarrativeNode.Cell(
                    known ? id(cell) : "",
                    cell.is("th"),
                    known ? number(cell.attribute("colspan")) : 1,
                    known ? number(cell.attribute("rowspan")) : 1,
                    known ? inside(cell) : node(cell)));
        }
        return new NarrativeNode.Row(id(row), part, cells);
    }

    private static int number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return digits ? Integer.parseInt(text) : 1;
    }

    private static Set<Style> styles(CdaElement element) {
        Set<Style> styles = EnumSet.noneOf(Style.class);
        String code = element.attribute("styleCode").toLowerCase(Locale.ROOT);
        if (code.contains("bold") || code.contains("emphasis")) {
            styles.add(Style.BOLD);
        }
        if (code.contains("italic")) {
            styles.add(Style.ITALIC);
        }
        if (code.contains("underline")) {
            styles.add(Style.UNDERLINE);
        }
        switch (element.attribute("revised").toLowerCase(Locale.ROOT)) {
            case "delete" -> styles.add(Style.DELETED);
            case "insert" -> styles.add(Style.INSERTED);
            default -> {
                // not revised
            }
        }
        return styles;
    }
}
