package eu.passerelle.portal.reading;

import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.summary.AtAGlance;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is seen without scrolling (hazard H07): of each kind what counts now, and in a labelled second list what no longer
 * does.
 */
public record Glance(List<Box> boxes) {
    public Glance {
        boxes = List.copyOf(boxes);
    }

    /**
     * One kind.
     *
     * @param alarm whether it is the red box
     * @param instead what stands there when nothing is current
     * @param warn whether that is a warning
     * @param anchor of the section
     * @param narrativeOnly how many lines of the section's text no entry carries (hazard H05)
     */
    public record Box(
            String heading,
            boolean alarm,
            List<Card> current,
            List<Card> over,
            String instead,
            boolean warn,
            String anchor,
            int narrativeOnly) {
        public Box {
            current = List.copyOf(current);
            over = List.copyOf(over);
        }
    }

    public static Glance of(PatientSummary summary, Terms terms, EntryCards cards, LocalDate today) {
        AtAGlance glance = AtAGlance.of(summary, today);
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(summary, terms, cards, SectionKind.ALLERGIES, glance.allergies()));
        if (!glance.alerts().isEmpty()) {
            boxes.add(
                    box(summary, terms, cards, SectionKind.ALERTS, new AtAGlance.Shown<>(glance.alerts(), List.of())));
        }
        boxes.add(box(summary, terms, cards, SectionKind.PROBLEMS, glance.problems()));
        boxes.add(box(summary, terms, cards, SectionKind.MEDICATIONS, glance.medications()));
        boxes.add(box(summary, terms, cards, SectionKind.DEVICES, glance.devices()));
        if (!glance.pregnancy().isEmpty()) {
            boxes.add(box(
                    summary,
                    terms,
                    cards,
                    SectionKind.PREGNANCY,
                    new AtAGlance.Shown<>(glance.pregnancy(), List.of())));
        }
        glance.bloodGroup()
                .ifPresent(group -> boxes.add(new Box(
                        terms.words().say("glance.bloodGroup"),
                        false,
                        List.of(cards.of(group)),
                        List.of(),
                        "",
                        false,
                        SectionCards.anchor(SectionKind.RESULTS, 0),
                        0)));
        return new Glance(boxes);
    }

    private static <E extends Entry> Box box(
            PatientSummary summary, Terms terms, EntryCards cards, SectionKind kind, AtAGlance.Shown<E> shown) {
        List<Card> current = shown.current().stream().map(cards::of).toList();
        Instead instead = current.isEmpty() ? instead(summary, terms, kind) : new Instead("", false);
        return new Box(
                terms.words().say("section", kind),
                kind == SectionKind.ALLERGIES,
                current,
                shown.over().stream().map(cards::of).toList(),
                instead.text(),
                instead.warn(),
                SectionCards.anchor(kind, 0),
                summary.section(kind)
                        .map(section -> section.narrativeOnly().size())
                        .orElse(0));
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
