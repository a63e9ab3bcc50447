package eu.passerelle.national.consolidation;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A section while the sources' contributions come in. */
final class SectionDraft {
    private final SectionKind kind;
    private final Phrases phrases;
    private final List<Entry> entries = new ArrayList<>();
    private final List<SourceAnswer.Recorded> owners = new ArrayList<>();
    private final List<NarrativeNode> narrative = new ArrayList<>();
    private final List<Author> authors = new ArrayList<>();
    private Optional<Section> first = Optional.empty();

    SectionDraft(SectionKind kind, Phrases phrases) {
        this.kind = kind;
        this.phrases = phrases;
    }

    /**
     * @param keepsItsWords whether the source's own narrative and places are kept, since no other source adds to them
     * @param noneKnown whether the statements that there is none stand
     */
    void add(SourceAnswer.Recorded source, Section section, boolean keepsItsWords, boolean noneKnown) {
        if (first.isEmpty() && !kind.basic()) {
            first = Optional.of(section);
        }
        if (keepsItsWords) {
            authors.addAll(section.authors());
            section.entries().forEach(entry -> {
                entries.add(entry);
                owners.add(source);
            });
            narrative.addAll(section.narrative().nodes());
            return;
        }
        for (Entry entry : section.entries()) {
            if (!(entry instanceof Absence)) {
                merge(Attribution.attributed(entry, section, source), source);
            }
        }
        Set<String> covered = section.entries().stream()
                .filter(entry -> !(entry instanceof Absence) || noneKnown)
                .flatMap(Entry::anchors)
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>(section.narrative().linesBeyond(covered));
        if (!noneKnown) {
            section.entries().stream()
                    .filter(Consolidation::saysNone)
                    .map(entry -> ((Absence) entry).statement().words())
                    .filter(words -> lines.stream().noneMatch(line -> line.contains(words)))
                    .forEach(lines::add);
        }
        lines.removeIf(line -> section.entries().stream()
                .filter(Consolidation::saysNothing)
                .anyMatch(entry -> ((Absence) entry).statement().words().equals(line)));
        lines.forEach(line -> line(name(source) + ": " + line));
    }

    private static String name(SourceAnswer.Recorded source) {
        return source.source().name()
                + Attribution.date(source).map(date -> " (" + words(date) + ")").orElse("");
    }

    private static String words(PartialDate date) {
        String digits = date.digits();
        StringBuilder out = new StringBuilder(digits.substring(0, Math.min(4, digits.length())));
        for (int end = 6; end <= 8 && end <= digits.length(); end += 2) {
            out.append('-').append(digits, end - 2, end);
        }
        return out.toString();
    }

    /** Two equal entries of one source stay two: that source means both. */
    private void merge(Entry entry, SourceAnswer.Recorded source) {
        Optional<Entry> key = Sameness.key(entry);
        for (int i = 0; i < entries.size() && key.isPresent(); i++) {
            if (owners.get(i) != source && Sameness.key(entries.get(i)).equals(key)) {
                entries.set(i, Attribution.joined(entries.get(i), entry));
                owners.set(i, source);
                return;
            }
        }
        entries.add(entry);
        owners.add(source);
    }

    /** One statement for all sources: the first source's words. */
    void noneKnown(List<Absence> statements) {
        Absence first = statements.getFirst();
        entries.add(new Absence(
                Assertion.fact(
                        first.assertion().status().isEmpty()
                                ? "completed"
                                : first.assertion().status()),
                first.statement().withOriginalText("", ""),
                first.kind()));
    }

    void sayNoInformationWhereNothingIsSaid() {
        if (entries.isEmpty()) {
            Coded statement = phrases.noInformation(kind);
            String anchor = "none";
            narrative.addFirst(new Paragraph(anchor, "", List.of(new Text(statement.words()))));
            entries.add(new Absence(
                    Assertion.fact("completed").withAnchor(anchor, statement.words()),
                    statement,
                    Absence.Kind.NO_INFORMATION));
        }
    }

    void line(String words) {
        narrative.add(new Paragraph("", "", List.of(new Text(words))));
    }

    boolean isEmpty() {
        return entries.isEmpty() && new Narrative(narrative).isBlank();
    }

    /** Basic sections have the country's title, so that an empty one has no other; the rest that of the first source. */
    Section section() {
        Coded code = first.map(Section::code).orElseGet(() -> phrases.section(kind));
        String title =
                first.map(Section::title).filter(words -> !words.isBlank()).orElseGet(code::displayName);
        return new Section(kind, code, title, new Narrative(narrative), entries, SectionState.of(entries), authors);
    }
}
