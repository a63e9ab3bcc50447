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
import java.util.stream.Stream;

/**
 * What is seen without scrolling (hazard H07): of each kind what counts now, and in a labelled second list what no longer
 * does. In this order three columns of a laptop's window come out equally high: what has to be minded, what the patient has,
 * what the patient takes.
 */
public record Glance(List<Box> boxes) {
    public Glance {
        boxes = List.copyOf(boxes);
    }

    /**
     * One kind.
     *
     * @param kind of its section; allergies are the red box
     * @param instead what stands there when nothing is current
     * @param warn whether that is a warning
     * @param anchor of the section
     * @param narrativeOnly how many lines of the section's text no entry carries (hazard H05)
     */
    public record Box(
            String heading,
            SectionKind kind,
            List<GlanceLine> current,
            List<GlanceLine> over,
            String instead,
            boolean warn,
            String anchor,
            int narrativeOnly) {
        public Box {
            current = List.copyOf(current);
            over = List.copyOf(over);
        }

        public boolean alarm() {
            return kind == SectionKind.ALLERGIES;
        }
    }

    /** Whether the sign for "not stated to match exactly" stands anywhere, and has to be explained. */
    public boolean isInexact() {
        return boxes.stream()
                .flatMap(box -> Stream.concat(box.current().stream(), box.over().stream()))
                .anyMatch(GlanceLine::isInexact);
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
            Instead instead = shown.current().isEmpty() ? instead(summary, terms, kind) : new Instead("", false);
            return new Box(
                    terms.words().say("section", kind),
                    kind,
                    shown.current().stream().map(lines::of).toList(),
                    shown.over().stream().map(lines::of).toList(),
                    instead.text(),
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
                    "",
                    false,
                    SectionCards.anchor(kind, 0),
                    0);
        }
    }

    private record Instead(String text, boolean warn) {}

    /** Hazard H11: "none known" is information, "no information" is a warning. */
    private static Instead instead(PatientSummary summary, Terms terms, SectionKind kind) {
        Optional<Section> section = summary.section(kind);
        if (section.isEmpty()) {
            return new Instead(terms.words().say("state.MISSING"), true);
        }
        return switch (section.get().state()) {
            case SectionState.KnownAbsence none ->
                new Instead(
                        String.join(
                                "; ",
                                none.statements().stream()
                                        .map(said -> terms.of(said).text())
                                        .toList()),
                        false);
            case SectionState.NoInformation no -> new Instead(terms.words().say("state.NO_INFORMATION"), true);
            case SectionState.Empty empty ->
                new Instead(
                        terms.words().say(section.get().narrative().isBlank() ? "state.NOTHING" : "state.TEXT_ONLY"),
                        true);
            case SectionState.Missing missing -> new Instead(terms.words().say("state.MISSING"), true);
            case SectionState.Entries entries -> new Instead(terms.words().say("glance.nothingCurrent"), false);
        };
    }
}
