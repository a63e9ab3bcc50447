package eu.passerelle.national.consolidation;

import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the sections of one summary out of the answers of all sources that were asked:
 *
 * <ul>
 *   <li>entries of two sources become one only when surely the same ({@link Sameness}); everything else, contradictions
 *       and other doses too, stands beside each other, each with its source in {@code Assertion.provenance};
 *   <li>"none known" only when every asked source answers and says so, and none has an entry. An entry of any date
 *       outweighs it: the rule that the newest assertion must not be older than a contrary one is kept more strictly;
 *   <li>otherwise a basic section has entries or says "no information"; what a source said instead stands in the
 *       narrative under its name, with the date of its content;
 *   <li>lines that only a source's narrative has are kept under its name;
 *   <li>every basic section says which source did not answer.
 * </ul>
 *
 * Where one source alone has content, its narrative is kept as it is.
 */
public final class Consolidation {
    private final Phrases phrases;
    private final List<SourceAnswer> asked;
    private final List<SourceAnswer.Recorded> contributing;

    public Consolidation(Phrases phrases, List<SourceAnswer> asked) {
        this.phrases = phrases;
        this.asked = List.copyOf(asked);
        this.contributing = asked.stream()
                .filter(SourceAnswer.Recorded.class::isInstance)
                .map(SourceAnswer.Recorded.class::cast)
                .filter(source -> hasContent(source.summary()))
                .toList();
    }

    /** The sources that say more than that they know nothing, in the order asked. */
    public List<SourceAnswer.Recorded> contributing() {
        return contributing;
    }

    private static boolean hasContent(PatientSummary summary) {
        return summary.sections().stream()
                .anyMatch(section -> section.entries().stream().anyMatch(entry -> !saysNothing(entry))
                        || !section.narrativeOnly().isEmpty());
    }

    /** In order of kind; the basic ones always, each with entries or a statement. */
    public List<Section> sections() {
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            if (kind.basic()) {
                kinds.add(kind);
            }
        }
        contributing.forEach(source -> source.summary().sections().forEach(section -> kinds.add(section.kind())));
        List<Section> sections = new ArrayList<>();
        for (SectionKind kind : kinds) {
            if (kind == SectionKind.OTHER) {
                contributing.forEach(source -> others(source, sections));
            } else {
                section(kind).ifPresent(sections::add);
            }
        }
        return List.copyOf(sections);
    }

    /** Sections that nobody knows are not joined: each stays with its source. */
    private void others(SourceAnswer.Recorded source, List<Section> sections) {
        source.summary().sections().stream()
                .filter(section -> section.kind() == SectionKind.OTHER)
                .filter(section ->
                        !section.entries().isEmpty() || !section.narrative().isBlank())
                .map(section -> contributing.size() == 1
                        ? section
                        : new Section(
                                section.kind(),
                                section.code(),
                                section.title(),
                                section.narrative(),
                                section.entries().stream()
                                        .map(entry -> Attribution.attributed(entry, section, source))
                                        .toList(),
                                section.state(),
                                section.authors()))
                .forEach(sections::add);
    }

    private Optional<Section> section(SectionKind kind) {
        SectionDraft draft = new SectionDraft(kind, phrases);
        List<Absence> none = none(kind);
        boolean noneKnown = !none.isEmpty();
        for (SourceAnswer.Recorded source : contributing) {
            for (Section section : sections(source, kind)) {
                boolean keepsItsWords =
                        contributing.size() == 1 && (noneKnown || asked.size() == 1 || !saysNone(section));
                draft.add(source, section, keepsItsWords, noneKnown);
            }
        }
        if (noneKnown && contributing.size() > 1) {
            draft.noneKnown(none);
        }
        if (kind.basic()) {
            draft.sayNoInformationWhereNothingIsSaid();
            for (SourceAnswer answer : asked) {
                if (answer instanceof SourceAnswer.NoAnswer(Organisation source)) {
                    draft.line(phrases.didNotAnswer(source.name()));
                }
            }
        }
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.section());
    }

    /** The statements of all asked sources that there is none; empty unless every one of them makes it. */
    private List<Absence> none(SectionKind kind) {
        List<Absence> statements = new ArrayList<>();
        for (SourceAnswer answer : asked) {
            Optional<Absence> statement =
                    answer instanceof SourceAnswer.Recorded source ? none(source, kind) : Optional.empty();
            if (statement.isEmpty()) {
                return List.of();
            }
            statements.add(statement.get());
        }
        return statements;
    }

    private Optional<Absence> none(SourceAnswer.Recorded source, SectionKind kind) {
        List<Entry> entries = sections(source, kind).stream()
                .flatMap(section -> section.entries().stream())
                .toList();
        if (!entries.stream().allMatch(Consolidation::statesAbsence)) {
            return Optional.empty();
        }
        return entries.stream()
                .map(Absence.class::cast)
                .filter(absence -> absence.kind() == Absence.Kind.NONE_KNOWN || asked.size() == 1)
                .findFirst();
    }

    private static boolean statesAbsence(Entry entry) {
        return entry instanceof Absence absence
                && saysNone(absence)
                && !absence.assertion().negated();
    }

    private static boolean saysNone(Section section) {
        return section.entries().stream().anyMatch(Consolidation::saysNone);
    }

    static boolean saysNone(Entry entry) {
        return entry instanceof Absence absence && absence.kind() != Absence.Kind.NO_INFORMATION;
    }

    static boolean saysNothing(Entry entry) {
        return entry instanceof Absence absence && absence.kind() == Absence.Kind.NO_INFORMATION;
    }

    private static List<Section> sections(SourceAnswer.Recorded source, SectionKind kind) {
        return source.summary().sections().stream()
                .filter(section -> section.kind() == kind)
                .toList();
    }
}
