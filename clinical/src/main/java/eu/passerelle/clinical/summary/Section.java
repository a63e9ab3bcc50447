package eu.passerelle.clinical.summary;

import eu.passerelle.border.Code;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One section. Statements of absence are among its entries.
 *
 * @param code as the document has it; kept for kinds that are not known
 * @param title in the language of the author
 * @param authors who wrote it or gave the information, where they are named beside the document's
 */
public record Section(
        SectionKind kind,
        Coded code,
        String title,
        Narrative narrative,
        List<Entry> entries,
        SectionState state,
        List<Author> authors) {
    public Section {
        entries = List.copyOf(entries);
        authors = List.copyOf(authors);
    }

    public Section(
            SectionKind kind, Coded code, String title, Narrative narrative, List<Entry> entries, SectionState state) {
        this(kind, code, title, narrative, entries, state, List.of());
    }

    /** A section whose state follows from its entries. */
    public static Section of(SectionKind kind, Coded code, String title, Narrative narrative, List<Entry> entries) {
        return new Section(kind, code, title, narrative, entries, SectionState.of(entries));
    }

    /** A section of our own making: code by kind, which must not be {@link SectionKind#OTHER}. */
    public static Section of(SectionKind kind, String title, Narrative narrative, List<Entry> entries) {
        return of(kind, Coded.of(new Code(kind.loinc(), DocumentKind.LOINC), kind.title()), title, narrative, entries);
    }

    static Section missing(SectionKind kind) {
        return new Section(
                kind,
                Coded.of(new Code(kind.loinc(), DocumentKind.LOINC), kind.title()),
                "",
                Narrative.EMPTY,
                List.of(),
                new SectionState.Missing());
    }

    /** Every coded value, the section's own code first. */
    public Stream<Coded> coded() {
        return Stream.of(
                        Entry.present(code),
                        entries.stream().flatMap(Entry::coded),
                        authors.stream().flatMap(Author::coded))
                .flatMap(values -> values);
    }

    /** The lines of the narrative that no entry refers to (hazard H05). */
    public List<String> narrativeOnly() {
        Set<String> anchors = new HashSet<>();
        entries.forEach(entry -> entry.anchors().forEach(anchors::add));
        return narrative.linesBeyond(anchors);
    }

    /** Whether the narrative must be seen without being asked for (hazard H05). */
    public boolean opensNarrative() {
        return kind.basic()
                && !narrative.isBlank()
                && (entries.isEmpty() || !narrativeOnly().isEmpty());
    }

    /**
     * Where it contradicts itself (hazard H06).
     *
     * @param language of the narrative; empty where the document does not say
     */
    public List<Contradiction> contradictions(Optional<LanguageTag> language) {
        return Contradiction.of(this, language);
    }

    /**
     * Whether it states that there is none and yet has entries, or negates that there is none: the source contradicts
     * itself in its codes (hazard H06). See {@link #contradictions} for code against narrative.
     */
    public boolean contradictsItself() {
        return contradictions(Optional.empty()).stream()
                .anyMatch(found -> found.kind() != Contradiction.Kind.NEGATED_BUT_LISTED);
    }

    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "Section[" + kind + ", " + entries.size() + " entries]";
    }
}
