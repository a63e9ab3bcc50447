package eu.passerelle.cda.check;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.check.coding.CodingRules;
import eu.passerelle.cda.check.header.HeaderRules;
import eu.passerelle.cda.check.narrative.EmbeddedFiles;
import eu.passerelle.cda.check.narrative.NarrativeRules;
import eu.passerelle.cda.check.structure.StructureRules;
import eu.passerelle.cda.check.time.TimeRules;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.tree.CdaElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Our own checks of a clinical document, run beside reading it: what they find is told with the document and never keeps
 * one back. One walk through the tree hands each element to the rules that watch for its name or for one of its
 * attributes. Never throws for what a document holds. Immutable; safe for use by any number of threads.
 */
public final class DocumentChecks {
    /** How many places of one code are listed; the last of them counts the others. */
    public static final int MOST_OF_A_CODE = 20;

    /** Deeper than any reader's limits allow. */
    private static final int DEEPEST = 512;

    private static final Rule[] NOBODY = {};

    private final Map<String, Rule[]> byName;
    private final Map<String, Rule[]> byAttribute;
    private final List<DocumentRule> afterwards;

    public DocumentChecks() {
        this(
                Stream.of(
                                CodingRules.all(),
                                HeaderRules.all(),
                                TimeRules.all(),
                                StructureRules.all(),
                                NarrativeRules.all())
                        .flatMap(List::stream)
                        .toList(),
                NarrativeRules.afterwards());
    }

    DocumentChecks(List<Rule> rules, List<DocumentRule> afterwards) {
        Map<String, List<Rule>> names = new HashMap<>();
        Map<String, List<Rule>> attributes = new HashMap<>();
        for (Rule rule : rules) {
            for (String watched : rule.watches()) {
                boolean attribute = watched.startsWith("@");
                (attribute ? attributes : names)
                        .computeIfAbsent(attribute ? watched.substring(1) : watched, key -> new ArrayList<>())
                        .add(rule);
            }
        }
        byName = table(names);
        byAttribute = table(attributes);
        this.afterwards = List.copyOf(afterwards);
    }

    private static Map<String, Rule[]> table(Map<String, List<Rule>> lists) {
        Map<String, Rule[]> table = new HashMap<>();
        lists.forEach((key, rules) -> table.put(key, rules.toArray(NOBODY)));
        return table;
    }

    /** In the order of the document as far as the rules look at single elements; then what shows only at its end. */
    public List<Finding> check(CdaElement root) {
        return found(root).list();
    }

    /** A level 1 document with the file that it carries, or why there is none. */
    public List<Finding> check(CdaElement root, Reading<EmbeddedFile> file) {
        Found found = found(root);
        CdaElement text = root.child("component", "nonXMLBody", "text");
        EmbeddedFiles.judge(text, file).ifPresent(code -> found.add(code, text.exists() ? text : root));
        return found.list();
    }

    private Found found(CdaElement root) {
        Found found = new Found(root);
        if (root.exists()) {
            Survey survey = new Survey(root);
            walk(root, new Spot(root), survey, found, 0);
            for (DocumentRule rule : afterwards) {
                for (CdaElement broken : rule.brokenIn(survey)) {
                    found.add(rule.code(), broken);
                }
            }
        }
        return found;
    }

    private void walk(CdaElement element, Spot spot, Survey survey, Found found, int depth) {
        String name = element.name();
        for (Rule rule : byName.getOrDefault(name, NOBODY)) {
            if (rule.isBrokenBy(element, spot)) {
                found.add(rule.code(), element);
            }
        }
        for (int i = 0; i < element.attributeCount(); i++) {
            String attribute = element.attributeName(i);
            if (attribute.equals("ID")) {
                survey.anchor(element.attributeValue(i).strip(), element);
            }
            for (Rule rule : byAttribute.getOrDefault(attribute, NOBODY)) {
                if (rule.isBrokenBy(element, spot)) {
                    found.add(rule.code(), element);
                }
            }
        }
        switch (name) {
            case "reference" -> {
                if (spot.parent().is("text") || spot.parent().is("originalText")) {
                    survey.reference(element);
                }
            }
            case "act" -> survey.act(element);
            default -> {
                // nothing that is needed later
            }
        }
        if (element.children().isEmpty() || depth == DEEPEST) {
            return;
        }
        spot.enter(element);
        for (CdaElement child : element.children()) {
            if (child.is("text") && name.equals("section")) {
                narrative(child, survey, depth + 1);
            } else {
                walk(child, spot, survey, found, depth + 1);
            }
        }
        spot.leave();
    }

    /** Only its IDs matter, in either spelling that is met. */
    private static void narrative(CdaElement element, Survey survey, int depth) {
        for (int i = 0; i < element.attributeCount(); i++) {
            String attribute = element.attributeName(i);
            if (attribute.equals("ID") || attribute.equals("id")) {
                survey.anchor(element.attributeValue(i).strip(), element);
            }
        }
        if (depth < DEEPEST) {
            for (CdaElement child : element.children()) {
                narrative(child, survey, depth + 1);
            }
        }
    }
}
