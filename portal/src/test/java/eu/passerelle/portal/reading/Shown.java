package eu.passerelle.portal.reading;

import eu.passerelle.clinical.narrative.NarrativeNode;
import java.util.ArrayList;
import java.util.List;

/** All texts of something that is shown, and whether a text is among them, whole. */
public final class Shown {
    private final List<String> texts = new ArrayList<>();

    static Shown of(Card card) {
        return new Shown().card(card);
    }

    /** The document line and the people. */
    static Shown of(SummarySheet sheet) {
        Shown all = new Shown().text(sheet.documentLanguageName());
        sheet.documentFacts().forEach(all::fact);
        sheet.people().facts().forEach(all::fact);
        return all;
    }

    /** All of it: what stands anywhere on the page. */
    public static List<String> all(SummarySheet sheet) {
        Shown all = of(sheet);
        sheet.glance()
                .ifPresent(glance -> glance.boxes().forEach(box -> {
                    all.text(box.heading());
                    box.instead().forEach(all::term);
                }));
        for (SectionCards section : sheet.sections()) {
            all.section(section);
            section.cards().forEach(all::card);
        }
        return all.texts;
    }

    Shown section(SectionCards section) {
        text(section.heading()).text(section.originalTitle()).text(section.authors());
        section.statements().forEach(this::term);
        return narrative(section.narrative());
    }

    Shown narrative(List<? extends NarrativeNode> nodes) {
        for (NarrativeNode node : nodes) {
            switch (node) {
                case NarrativeNode.Text(String value) -> text(value);
                case NarrativeNode.Mark mark -> text(mark.kind());
                case NarrativeNode.Paragraph paragraph -> text(paragraph.caption());
                case NarrativeNode.Listing list -> text(list.caption());
                case NarrativeNode.Item item -> text(item.caption());
                case NarrativeNode.Table table -> text(table.caption());
                case NarrativeNode.Break lineBreak -> {
                    // no text
                }
                case NarrativeNode.Run run -> {
                    // what is in it
                }
                case NarrativeNode.Row row -> {
                    // what is in it
                }
                case NarrativeNode.Cell cell -> {
                    // what is in it
                }
                case NarrativeNode.Footnote footnote -> {
                    // what is in it
                }
            }
            narrative(node.children());
        }
        return this;
    }

    Shown card(Card card) {
        term(card.title());
        card.chips().forEach(chip -> term(chip.term()));
        card.facts().forEach(this::fact);
        card.evidence().forEach(term -> evidence(term.evidence().orElseThrow()));
        return text(card.sourceText()).text(card.against().orElse(""));
    }

    private void fact(Card.Fact fact) {
        term(fact.label());
        fact.values().forEach(this::term);
    }

    Shown term(Term term) {
        return text(term.text()).text(term.original().orElse(""));
    }

    private void evidence(Term.Evidence evidence) {
        text(evidence.original()).text(evidence.originalCode()).text(evidence.originalSystem());
        text(evidence.common()).text(evidence.commonCode()).text(evidence.commonSystem());
    }

    Shown text(String text) {
        if (!text.isBlank()) {
            texts.add(folded(text));
        }
        return this;
    }

    boolean says(String text) {
        String wanted = folded(text);
        if (wanted.isEmpty()) {
            return true;
        }
        return texts.stream().anyMatch(shown -> holds(shown, wanted));
    }

    private static boolean holds(String shown, String wanted) {
        for (int at = shown.indexOf(wanted); at >= 0; at = shown.indexOf(wanted, at + 1)) {
            if (!continues(shown, at - 1, wanted.charAt(0))
                    && !continues(shown, at + wanted.length(), wanted.charAt(wanted.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(String shown, int at, char edge) {
        return at >= 0
                && at < shown.length()
                && (Character.isLetterOrDigit(shown.charAt(at)) || isInNumber(shown, at))
                && Character.isLetterOrDigit(edge);
    }

    private static boolean isInNumber(String shown, int at) {
        return (shown.charAt(at) == '.' || shown.charAt(at) == ',')
                && at > 0
                && at + 1 < shown.length()
                && Character.isDigit(shown.charAt(at - 1))
                && Character.isDigit(shown.charAt(at + 1));
    }

    public static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
