package eu.passerelle.portal.reading;

import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.summary.AtAGlance;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is seen without scrolling (hazard H07): of each kind what counts now, and in a labelled second list what no longer
 * does. In this order three columns of a laptop's window come out equally high: what has to be minded, what the patient has,
 * what the patient takes.
 */
public record Glance(List<Box> boxes) {
    /** More than a patient has, as far as lists are kept by people; a list of hundreds would bury the medicines. */
    private static final int AT_ONCE = 30;

    /** Of these a long list is told by its beginning; of all others, allergies and medicines before all, every line is. */
    private static final Set<SectionKind> LIMITED = Set.of(SectionKind.PROBLEMS, SectionKind.DEVICES);

    public Glance {
        boxes = List.copyOf(boxes);
    }

    /**
     * One kind.
     *
     * @param kind of its section; allergies are the red box
     * @param instead what stands there when nothing is current, with the marks that it has in its section
     * @param warn whether that is a warning
     * @param anchor of the section
     * @param narrativeOnly how many lines of the section's text no entry carries (hazard H05)
     */
    public record Box(
            String heading,
            SectionKind kind,
            List<GlanceLine> current,
            List<GlanceLine> over,
            List<Term> instead,
            boolean warn,
            String anchor,
            int narrativeOnly) {
        public Box {
            current = List.copyOf(current);
            over = List.copyOf(over);
            instead = List.copyOf(instead);
        }

        public boolean alarm() {
            return kind == SectionKind.ALLERGIES;
        }

        /**
         * The current lines that stand here, in their order. Of problems and devices a long list ends after thirty
         * lines, but for those that warn; the others are counted by {@link #more()} and stand in the section.
         */
        public List<GlanceLine> first() {
            return isWhole()
                    ? current
                    : IntStream.range(0, current.size())
                            .filter(i -> i < AT_ONCE || current.get(i).warns())
                            .mapToObj(current::get)
                            .toList();
        }

        /** How many current lines are left to the section. */
        public int more() {
            return current.size() - first().size();
        }

        private boolean isWhole() {
            return current.size() <= AT_ONCE || !LIMITED.contains(kind);
        }
    }

    /** Whether the sign for "not stated to match exactly" stands anywhere, and has to be explained. */
    public boolean isInexact() {
        return boxes.stream()
                .anyMatch(box ->
                        Stream.concat(box.first().stream(), box.over().stream()).anyMatch(GlanceLine::isInexact)
                                || box.instead().stream()
                                        .anyMatch(said -> said.original().isPresent()));
    }

    static Glance of(PatientSummary summary, Terms terms, EntryCards cards, LocalDate today) {
        AtAGlance glance = AtAGlance.of(summary, today);
        Boxes boxes = new Boxes(summary, terms, new GlanceLines(terms, cards));
        List<Box> drawn = new ArrayList<>();
        drawn.add(boxes.of(SectionKind.ALLERGIES, glance.allergies()));
        if (!glance.alerts().isEmpty()) {
            drawn.add(boxes.of(SectionKind.ALERTS, glance.alerts()));
        }
        if (!glance.pregnancy().isEmpty()) {
            drawn.add(boxes.of(SectionKind.PREGNANCY, glance.pregnancy()));
        }
        glance.bloodGroup().ifPresent(group -> drawn.add(boxes.bloodGroup(group)));
        drawn.add(boxes.of(SectionKind.PROBLEMS, glance.problems()));
        drawn.add(boxes.of(SectionKind.DEVICES, glance.devices()));
        drawn.add(boxes.of(SectionKind.MEDICATIONS, glance.medications()));
        return new Glance(drawn);
    }

    /** Draws the boxes of one summary. */
    private record Boxes(PatientSummary summary, Terms terms, GlanceLines lines) {
        private <E extends Entry> Box of(SectionKind kind, List<E> all) {
            return of(kind, new AtAGlance.Shown<>(all, List.of()));
        }

        private <E extends Entry> Box of(SectionKind kind, AtAGlance.Shown<E> shown) {
            Instead instead = shown.current().isEmpty() ? instead(summary, terms, kind) : Instead.NOTHING;
            return new Box(
                    terms.words().say("section", kind),
                    kind,
                    shown.current().stream().map(lines::of).toList(),
                    shown.over().stream().map(lines::of).toList(),
                    instead.said(),
                    instead.warn(),
                    SectionCards.anchor(kind, 0),
                    summary.section(kind)
                            .map(section -> section.narrativeOnly().size())
                            .orElse(0));
        }

        /** Wherever the country has put it. */
        private Box bloodGroup(Observation group) {
            SectionKind kind = summary.sections().stream()
                    .filter(section -> section.entries().contains(group))
                    .map(Section::kind)
                    .findFirst()
                    .orElse(SectionKind.RESULTS);
            return new Box(
                    terms.words().say("glance.bloodGroup"),
                    SectionKind.RESULTS,
                    List.of(lines.of(group)),
                    List.of(),
                    List.of(),
                    false,
                    SectionCards.anchor(kind, 0),
                    0);
        }
    }

    private record Instead(List<Term> said, boolean warn) {
        static final Instead NOTHING = new Instead(List.of(), false);

        static Instead of(String text, boolean warn) {
            return new Instead(List.of(Term.plain(text)), warn);
        }
    }

    /** Hazard H11: "none known" is information, "no information" is a warning. */
    private static Instead instead(PatientSummary summary, Terms terms, SectionKind kind) {
        Optional<Section> section = summary.section(kind);
        if (section.isEmpty()) {
            return Instead.of(terms.words().say("state.MISSING"), true);
        }
        return switch (section.get().state()) {
            case SectionState.KnownAbsence none -> new Instead(noneKnown(none, terms), false);
            case SectionState.NoInformation no -> Instead.of(terms.words().say("state.NO_INFORMATION"), true);
            case SectionState.Empty empty ->
                Instead.of(
                        terms.words().say(section.get().narrative().isBlank() ? "state.NOTHING" : "state.TEXT_ONLY"),
                        true);
            case SectionState.Missing missing -> Instead.of(terms.words().say("state.MISSING"), true);
            case SectionState.Entries entries -> Instead.of(terms.words().say("glance.nothingCurrent"), false);
        };
    }

    /** As the section says it (hazard H10); words that nobody can read are not left to speak for themselves. */
    private static List<Term> noneKnown(SectionState.KnownAbsence none, Terms terms) {
        List<Term> statements = SectionCards.statements(none, terms);
        if (statements.stream().noneMatch(said -> said.mark() == Term.Mark.NOT_TRANSLATED)) {
            return statements;
        }
        List<Term> said = new ArrayList<>(statements);
        said.set(0, statements.getFirst().partedBy(" "));
        said.addFirst(Term.plain(terms.words().say("state.NONE_KNOWN")));
        return said;
    }
}
