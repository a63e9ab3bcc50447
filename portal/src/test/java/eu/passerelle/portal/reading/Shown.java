package eu.passerelle.portal.reading;

import java.util.ArrayList;
import java.util.List;

/** All texts of something that is shown, and whether a text is among them, whole. */
final class Shown {
    private final List<String> texts = new ArrayList<>();

    static Shown of(Card card) {
        return new Shown().card(card);
    }

    static Shown of(SummarySheet sheet) {
        Shown all = new Shown().text(sheet.documentLanguageName()).card(sheet.people());
        sheet.documentFacts().forEach(all::fact);
        return all;
    }

    Shown section(SectionCards section) {
        text(section.heading()).text(section.originalTitle()).text(section.authors());
        section.statements().forEach(this::term);
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

    List<String> texts() {
        return texts;
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
                && Character.isLetterOrDigit(shown.charAt(at))
                && Character.isLetterOrDigit(edge);
    }

    static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
