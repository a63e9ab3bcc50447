package eu.passerelle.clinical.summary;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The source contradicts itself (hazard H06): both sides are shown, neither is believed over the other.
 *
 * <p>Code against narrative is claimed only where it is safe: the entry is negated, it refers to a line of the
 * narrative, and neither that line nor the headings over it, nor the title of the section, hold any word of negation in
 * the language of the document ({@link NegationWords}), apart from the entry's own term. The opposite, a negation in the narrative of a positive entry, is
 * not claimed: "no fever" may be part of what is positive.
 *
 * @param anchor of the entry ({@link eu.passerelle.clinical.entry.Origin})
 * @param line what the narrative says; empty where both sides are coded
 */
public record Contradiction(Kind kind, String anchor, String line) {
    /** What stands against what. */
    public enum Kind {
        /** The entry is negated, and the narrative lists it without negation. */
        NEGATED_BUT_LISTED,
        /** "None known" beside entries of the same section. */
        NONE_BUT_ENTRIES,
        /** That there is none is itself negated. */
        NEGATED_ABSENCE
    }

    static List<Contradiction> of(Section section, Optional<LanguageTag> language) {
        List<Contradiction> found = new ArrayList<>(0);
        Set<String> negated = section.entries().stream()
                .filter(entry -> entry.assertion().negated())
                .map(entry -> entry.assertion().anchor())
                .filter(anchor -> !anchor.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Mention> mentions = negated.isEmpty() ? Map.of() : Mention.of(section.narrative(), negated);
        boolean hasEntries = section.state() instanceof SectionState.Entries;
        for (Entry entry : section.entries()) {
            String anchor = entry.assertion().context().origin().anchor();
            if (entry instanceof Absence absence) {
                if (absence.assertion().negated()) {
                    found.add(new Contradiction(Kind.NEGATED_ABSENCE, anchor, ""));
                } else if (hasEntries && absence.kind() == Absence.Kind.NONE_KNOWN) {
                    found.add(new Contradiction(Kind.NONE_BUT_ENTRIES, anchor, ""));
                }
            } else if (entry.assertion().negated()) {
                listed(section, entry, mentions, language)
                        .ifPresent(line -> found.add(new Contradiction(Kind.NEGATED_BUT_LISTED, anchor, line)));
            }
        }
        return found;
    }

    private static Optional<String> listed(
            Section section, Entry entry, Map<String, Mention> mentions, Optional<LanguageTag> language) {
        return Optional.ofNullable(mentions.get(entry.assertion().anchor()))
                .filter(mention -> mention.line().codePoints().anyMatch(Character::isLetter))
                .filter(mention -> !NegationWords.in(beyondTheTerm(mention.line(), entry), language)
                        && !NegationWords.in(mention.around(), language)
                        && !NegationWords.in(section.title(), language))
                .map(Mention::line);
    }

    /** The line without the designations of the entry: a term may itself say "not", as in "not specified". */
    private static String beyondTheTerm(String line, Entry entry) {
        String rest = line.toLowerCase(Locale.ROOT);
        for (Coded coded : entry.coded().toList()) {
            rest = without(rest, coded.displayName());
            for (Coded.Translation translation : coded.translations()) {
                rest = without(rest, translation.displayName());
            }
        }
        return rest;
    }

    private static String without(String text, String term) {
        return term.isBlank()
                ? text
                : text.replace(term.toLowerCase(Locale.ROOT).strip(), " ");
    }

    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "Contradiction[" + kind + " at " + anchor + "]";
    }
}
