package eu.passerelle.national.assembly;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.national.rewriting.Rewriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers the places of narratives by where they stand, forgets those that nothing refers to, and the identifiers that
 * sources gave to their entries: a gap in a sequence would tell that something was there.
 */
final class Renumbering {
    List<Section> of(List<Section> sections) {
        List<Section> out = new ArrayList<>();
        for (Section section : sections) {
            out.add(section(section, "n" + (out.size() + 1) + "-"));
        }
        return List.copyOf(out);
    }

    private static Section section(Section section, String prefix) {
        Set<String> wanted = section.entries().stream().flatMap(Entry::anchors).collect(Collectors.toSet());
        collectMarks(section.narrative().nodes(), wanted);
        if (!section.code().narrativeId().isEmpty()) {
            wanted.add(section.code().narrativeId());
        }
        Places places = new Places(prefix, wanted);
        Narrative narrative = new Narrative(places.all(section.narrative().nodes()));
        return new Section(
                section.kind(),
                places.coded(section.code()),
                section.title(),
                narrative,
                section.entries().stream()
                        .map(entry -> places.entry(entry, narrative))
                        .toList(),
                section.state());
    }

    private static void collectMarks(List<? extends NarrativeNode> nodes, Set<String> targets) {
        for (NarrativeNode node : nodes) {
            if (node instanceof NarrativeNode.Mark mark) {
                targets.add(mark.target());
            }
            collectMarks(node.children(), targets);
        }
    }

    private static final class Places {
        private final String prefix;
        private final Set<String> wanted;
        private final Map<String, String> given = new HashMap<>();
        private final Set<String> written = new HashSet<>();

        Places(String prefix, Set<String> wanted) {
            this.prefix = prefix;
            this.wanted = wanted;
        }

        private String place(String old) {
            return wanted.contains(old) && !old.isEmpty()
                    ? given.computeIfAbsent(old, id -> prefix + (given.size() + 1))
                    : "";
        }

        private String element(String old) {
            String place = place(old);
            if (!place.isEmpty()) {
                written.add(old);
            }
            return place;
        }

        List<NarrativeNode> all(List<? extends NarrativeNode> nodes) {
            return nodes.stream().map(this::node).toList();
        }

        private <T extends NarrativeNode> List<T> all(List<T> nodes, Class<T> type) {
            return nodes.stream().map(this::node).map(type::cast).toList();
        }

        private NarrativeNode node(NarrativeNode node) {
            return switch (node) {
                case NarrativeNode.Text text -> text;
                case NarrativeNode.Break lineBreak -> lineBreak;
                case NarrativeNode.Mark(String target, String kind) -> new NarrativeNode.Mark(place(target), kind);
                case NarrativeNode.Run run ->
                    new NarrativeNode.Run(element(run.id()), run.styles(), all(run.children()));
                case NarrativeNode.Paragraph paragraph ->
                    new NarrativeNode.Paragraph(
                            element(paragraph.id()), paragraph.caption(), all(paragraph.children()));
                case NarrativeNode.Listing list ->
                    new NarrativeNode.Listing(
                            element(list.id()),
                            list.caption(),
                            list.ordered(),
                            all(list.items(), NarrativeNode.Item.class));
                case NarrativeNode.Item item ->
                    new NarrativeNode.Item(element(item.id()), item.caption(), all(item.children()));
                case NarrativeNode.Table table ->
                    new NarrativeNode.Table(
                            element(table.id()), table.caption(), all(table.rows(), NarrativeNode.Row.class));
                case NarrativeNode.Row row ->
                    new NarrativeNode.Row(element(row.id()), row.part(), all(row.cells(), NarrativeNode.Cell.class));
                case NarrativeNode.Cell cell ->
                    new NarrativeNode.Cell(
                            element(cell.id()), cell.header(), cell.columns(), cell.rows(), all(cell.children()));
                case NarrativeNode.Footnote footnote ->
                    new NarrativeNode.Footnote(element(footnote.id()), all(footnote.children()));
            };
        }

        /** A place that no element has is no place. */
        private String resolved(String old) {
            return written.contains(old) ? place(old) : "";
        }

        Coded coded(Coded value) {
            return value.narrativeId().isEmpty()
                    ? value
                    : value.withOriginalText(value.originalText(), resolved(value.narrativeId()));
        }

        Entry entry(Entry entry, Narrative narrative) {
            boolean onlyWords = entry instanceof OtherEntry
                    || entry.coded().allMatch(coded -> coded.words().isEmpty());
            return new Rewriting() {
                @Override
                protected Assertion assertion(Assertion value) {
                    String anchor = resolved(value.anchor());
                    return new Assertion(
                            value.negated(),
                            value.status(),
                            value.concernStatus(),
                            value.mood(),
                            List.of(),
                            anchor,
                            value.moreAnchors().stream()
                                    .map(Places.this::resolved)
                                    .filter(id -> !id.isEmpty())
                                    .toList(),
                            words(anchor).orElse(onlyWords ? value.text() : ""),
                            value.nullFlavor(),
                            value.provenance());
                }

                private Optional<String> words(String anchor) {
                    return anchor.isEmpty() ? Optional.empty() : narrative.textOf(anchor);
                }

                @Override
                protected Coded coded(Coded value) {
                    return Places.this.coded(value);
                }

                @Override
                protected String anchor(String value) {
                    return resolved(value);
                }
            }.entry(entry);
        }
    }
}
