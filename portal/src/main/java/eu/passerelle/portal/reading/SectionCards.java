package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One section on the screen.
 *
 * @param anchor for links within the page
 * @param originalTitle as the author wrote it
 * @param look one of the looks that must not be confused (hazard H11)
 * @param statements what the country states where there are no entries
 * @param narrativeOpen whether the text is seen without being asked for (hazard H05)
 * @param narrativeOnly lines that no entry carries
 * @param contradicts the section states "none" and yet has entries, or denies its own "none" (hazard H06)
 * @param authors who wrote the section, where they are named; may be empty
 */
public record SectionCards(
        String anchor,
        String heading,
        String originalTitle,
        boolean basic,
        Look look,
        List<Card> cards,
        List<Term> statements,
        List<NarrativeNode> narrative,
        boolean narrativeOpen,
        int narrativeOnly,
        boolean contradicts,
        String authors) {
    public SectionCards {
        cards = List.copyOf(cards);
        statements = List.copyOf(statements);
        narrative = List.copyOf(narrative);
    }

    /** So many entries are seen at once; the others are one click away, and on paper all of them. */
    private static final int AT_ONCE = 50;

    public List<Card> first() {
        return cards.size() <= AT_ONCE ? cards : cards.subList(0, AT_ONCE);
    }

    public List<Card> rest() {
        return cards.size() <= AT_ONCE ? List.of() : cards.subList(AT_ONCE, cards.size());
    }

    /** Of several cards of one entry the first can be linked to. */
    public boolean anchored(int card) {
        return card == 0 || !cards.get(card).anchor().equals(cards.get(card - 1).anchor());
    }

    /** What a section amounts to, each with a look of its own. */
    public enum Look {
        ENTRIES,
        /** Information: there is none. */
        NONE_KNOWN,
        /** A warning: nobody knows. */
        NO_INFORMATION,
        TEXT_ONLY,
        NOTHING,
        MISSING
    }

    public static SectionCards of(Section section, Terms terms, EntryCards cards, int number) {
        Narrative narrative = section.narrative();
        List<Card> shown = cards(section, cards);
        boolean contradicts = section.contradictsItself();
        boolean opens =
                contradicts || shown.stream().anyMatch(card -> card.against().isPresent()) || section.opensNarrative();
        return new SectionCards(
                anchor(section.kind(), number),
                heading(section, terms),
                section.title(),
                section.kind().basic(),
                look(section),
                shown,
                statements(section.state(), terms),
                says(narrative.nodes()) ? narrative.nodes() : List.of(),
                opens,
                section.kind().basic() ? section.narrativeOnly().size() : 0,
                contradicts,
                String.join(
                        "; ",
                        section.authors().stream()
                                .map(new People(terms)::line)
                                .filter(line -> !line.isEmpty())
                                .toList()));
    }

    /** Whether there is any text, be it only text that was taken out: it is shown as such. */
    private static boolean says(List<? extends NarrativeNode> nodes) {
        return nodes.stream()
                .anyMatch(node ->
                        node instanceof NarrativeNode.Text(String text) && !text.isBlank() || says(node.children()));
    }

    /** What says no more than the state of its section does needs no card of its own. */
    private static List<Card> cards(Section section, EntryCards cards) {
        return section.entries().stream()
                .filter(entry -> !isSaidBy(section.state(), entry) || saysMore(entry, cards))
                .map(cards::of)
                .toList();
    }

    private static boolean isSaidBy(SectionState state, Entry entry) {
        Optional<Coded> statement =
                entry instanceof Absence absence ? Optional.of(absence.statement()) : Optional.empty();
        return switch (state) {
            case SectionState.KnownAbsence none ->
                statement.filter(none.statements()::contains).isPresent();
            case SectionState.NoInformation no ->
                statement.isPresent()
                        ? no.statements().contains(statement.get())
                        : no.reason().equals(entry.assertion().nullFlavor())
                                && entry.coded()
                                        .allMatch(coded -> coded.nullFlavor().equals(no.reason()));
            case SectionState.Entries entries -> false;
            case SectionState.Empty empty -> false;
            case SectionState.Missing missing -> false;
        };
    }

    /** Of what kind there is none, the statement says itself; words that refer to the narrative stand there. */
    private static boolean saysMore(Entry entry, EntryCards cards) {
        Card card = cards.of(
                entry instanceof Absence absence
                        ? new Absence(absence.assertion(), absence.statement(), absence.kind())
                        : entry);
        boolean wordsInPlace =
                entry.assertion().anchor().isEmpty() && !card.sourceText().isBlank();
        return !card.facts().isEmpty() || !card.chips().isEmpty() || wordsInPlace;
    }

    /** The first section of a kind can be linked to by its kind. */
    static String anchor(SectionKind kind, int number) {
        return "section-" + kind.name().toLowerCase(java.util.Locale.ROOT) + (number == 0 ? "" : "-" + number);
    }

    private static String heading(Section section, Terms terms) {
        if (section.kind() != SectionKind.OTHER) {
            return terms.words().say("section", section.kind());
        }
        Coded code = section.code();
        String said = code.isPresent() ? terms.of(code).text() : "";
        return said.isEmpty() ? terms.words().say("section.OTHER") : said;
    }

    private static Look look(Section section) {
        return switch (section.state()) {
            case SectionState.Entries entries -> Look.ENTRIES;
            case SectionState.KnownAbsence none -> Look.NONE_KNOWN;
            case SectionState.NoInformation no -> Look.NO_INFORMATION;
            case SectionState.Empty empty -> section.narrative().isBlank() ? Look.NOTHING : Look.TEXT_ONLY;
            case SectionState.Missing missing -> Look.MISSING;
        };
    }

    private static Stream<Term> said(List<Coded> statements, Terms terms) {
        return statements.stream()
                .flatMap(said -> Stream.concat(Stream.of(terms.face(said)), terms.qualifiers(said).stream()));
    }

    /** What the country states in place of entries. */
    static List<Term> statements(SectionState state, Terms terms) {
        return switch (state) {
            case SectionState.KnownAbsence none ->
                said(none.statements(), terms).toList();
            case SectionState.NoInformation no -> {
                Optional<Term> reason = no.reason().map(flavor -> Term.plain(terms.reason(flavor)));
                yield Stream.concat(said(no.statements(), terms), reason.stream())
                        .toList();
            }
            case SectionState.Entries entries -> List.of();
            case SectionState.Empty empty -> List.of();
            case SectionState.Missing missing -> List.of();
        };
    }
}
