package eu.passerelle.sandbox.patients;

import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Run;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little that a patient's file may say about how narrative looks: {@code 10^9} and UCUM's {@code 10*9} have a raised
 * exponent, {@code ~~what is struck out~~} was taken out by the author.
 */
final class Markup {
    private static final Pattern MARK = Pattern.compile("(?<=10)\\*(-?[0-9]+)|\\^(-?[0-9]+)|~~(.+?)~~");

    private Markup() {}

    static List<NarrativeNode> nodes(String text) {
        List<NarrativeNode> nodes = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int end = 0;
        while (mark.find()) {
            text(text.substring(end, mark.start()), nodes);
            if (mark.group(3) == null) {
                String exponent = mark.group(1) == null ? mark.group(2) : mark.group(1);
                nodes.add(run(Style.SUPERSCRIPT, exponent));
            } else {
                nodes.add(run(Style.DELETED, mark.group(3)));
            }
            end = mark.end();
        }
        text(text.substring(end), nodes);
        return nodes;
    }

    /** As a reader of the narrative's bare words has it. */
    static String plain(String text) {
        return new Narrative(nodes(text)).plainText();
    }

    private static void text(String text, List<NarrativeNode> nodes) {
        if (!text.isEmpty()) {
            nodes.add(new Text(text));
        }
    }

    private static NarrativeNode run(Style style, String text) {
        return new Run("", Set.of(style), List.of(new Text(text)));
    }
}
